package org.filiform.decision.injectate;

import java.util.List;
import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Exact;

/** How much of the maximum is used up: the sum of the fractions of all drugs that count together. One is all of it. */
public sealed interface Load {

    /** What is known to be used. */
    Exact used();

    /** Drug by drug, in order. */
    List<Portion> portions();

    /** No more than the maximum. */
    record Within(Exact used, List<Portion> portions) implements Load {
        public Within {
            portions = List.copyOf(portions);
        }

        /** Which part of the maximum is left. */
        public Exact left() {
            return Exact.ONE.minus(used);
        }
    }

    /** More than the maximum. */
    record Over(Exact used, List<Portion> portions) implements Load {
        public Over {
            portions = List.copyOf(portions);
        }
    }

    /**
     * Something was given whose limit cannot be told, and the rest is not over.
     *
     * @param without what has no limit
     */
    record Unknown(Exact used, List<Portion> portions, List<Missing> without) implements Load {
        public Unknown {
            portions = List.copyOf(portions);
            without = List.copyOf(without);
        }
    }

    /** A drug without a limit. */
    record Missing(Token drug, Limit.Why why) {}
}
