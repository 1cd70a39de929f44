package org.filiform.decision.rule;

import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;

/** A question that can be asked of the reading of one fact. */
public sealed interface Test {

    State of(Reading reading);

    /** The fact holds. */
    record Holds() implements Test {
        @Override
        public State of(Reading reading) {
            return reading.state();
        }
    }

    /**
     * A permission is missing: holds unless the fact is plainly yes, so also while nothing is known. It is never asked
     * of the person.
     */
    record Unless() implements Test {
        @Override
        public State of(Reading reading) {
            return reading.state() == State.YES ? State.NO : State.YES;
        }
    }

    /** It is known to hold, or a current value is known. Its absence is silence, never a question. */
    record Present() implements Test {
        @Override
        public State of(Reading reading) {
            return reading.state().fires() || !reading.values().isEmpty() ? State.YES : State.NO;
        }
    }

    /**
     * The number stands in a relation to a limit. Of several numbers taken at the same instant the one that fires counts.
     *
     * @param limit in the unit of the fact
     */
    record Compare(Operator operator, double limit) implements Test {
        @Override
        public State of(Reading reading) {
            if (reading.values().isEmpty()) {
                return reading.state() == State.NO ? State.NO : State.UNKNOWN;
            }
            State value = any(reading.values(), operator, limit);
            return reading.state() == State.UNKNOWN ? value.or(State.UNKNOWN) : value;
        }
    }

    /**
     * A day lies no more than so many calendar days back.
     *
     * @param days nought means today
     */
    record Within(int days) implements Test {
        @Override
        public State of(Reading reading) {
            return reading.values().isEmpty()
                    ? reading.state()
                    : reading.state().and(any(reading.values(), Operator.LE, days));
        }
    }

    /**
     * Pregnant, and in one of these trimesters.
     *
     * @param any of 1, 2 and 3
     */
    record Trimester(Set<Integer> any) implements Test {
        public Trimester {
            any = Set.copyOf(any);
        }

        @Override
        public State of(Reading reading) {
            return reading.state().fires() ? reading.state().and(among(reading.values())) : reading.state();
        }

        private State among(List<Interval> values) {
            if (values.isEmpty()) {
                return any.size() == 3 ? State.YES : State.UNKNOWN;
            }
            int possible = 0;
            int meant = 0;
            for (int trimester = (int) values.getFirst().low();
                    trimester <= values.getFirst().high();
                    trimester++) {
                possible++;
                meant += any.contains(trimester) ? 1 : 0;
            }
            return meant == 0 ? State.NO : meant == possible ? State.YES : State.UNKNOWN;
        }
    }

    /**
     * The fact holds, and what it names is among these.
     *
     * @param any words of the vocabulary, groups already replaced by their members
     */
    record Has(Set<Token> any) implements Test {
        public Has {
            any = Set.copyOf(any);
        }

        @Override
        public State of(Reading reading) {
            return reading.state().fires() ? reading.state().and(among(reading.which())) : reading.state();
        }

        private State among(Set<Token> which) {
            if (which.isEmpty()) {
                return State.UNKNOWN;
            }
            for (Token word : which) {
                if (any.contains(word)) {
                    return State.YES;
                }
            }
            return State.NO;
        }
    }

    /** How a number stands to a limit. */
    enum Operator {
        LT,
        LE,
        GT,
        GE;

        State of(Interval value, double limit) {
            return switch (this) {
                case LT -> below(value, limit, false);
                case LE -> below(value, limit, true);
                case GT -> below(value, limit, true).negated();
                case GE -> below(value, limit, false).negated();
            };
        }

        private static State below(Interval value, double limit, boolean orEqual) {
            boolean surely = value.high() < limit || (value.high() == limit && (orEqual || value.highOpen()));
            boolean never = value.low() > limit || (value.low() == limit && (!orEqual || value.lowOpen()));
            return surely ? State.YES : never ? State.NO : State.UNKNOWN;
        }
    }

    private static State any(List<Interval> values, Operator operator, double limit) {
        State best = State.NO;
        for (Interval value : values) {
            best = best.or(operator.of(value, limit));
        }
        return best;
    }
}
