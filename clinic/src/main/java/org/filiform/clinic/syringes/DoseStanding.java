package org.filiform.clinic.syringes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** How what was injected at a visit stands to its limits: what a note says of it. */
public sealed interface DoseStanding {

    /** No point got anything out of a syringe. */
    record Nothing() implements DoseStanding {}

    /**
     * No more than any limit.
     *
     * @param percent of the limit of all local anaesthetics together, rounded up
     */
    record Within(String percent) implements DoseStanding {}

    /**
     * More than a limit, and nobody has said why.
     *
     * @param percent the largest part of a limit, rounded up
     */
    record Over(String percent) implements DoseStanding {

        /** By how much, in hundredths of the limit. */
        public String by() {
            return new BigDecimal(percent).subtract(BigDecimal.valueOf(100)).toPlainString();
        }
    }

    /** A steroid on more days of the last twelve months than it may be given, and nobody has said why. */
    record SteroidOver(int days, int most) implements DoseStanding {}

    /**
     * Something was given whose limit, or whose amount, is not known, and nobody has said why.
     *
     * @param drugs which, as the pack calls them
     */
    record NotKnown(List<String> drugs) implements DoseStanding {
        public NotKnown {
            drugs = List.copyOf(drugs);
        }
    }

    /**
     * One of the three before, and somebody has said why. It holds for what had been given by then.
     *
     * @param what how it stands
     * @param why in their words
     * @param byName who
     * @param at when
     */
    record Justified(DoseStanding what, String why, String byName, Instant at) implements DoseStanding {}

    /** Whether a note may be signed with it. */
    default boolean isSettled() {
        return switch (this) {
            case Nothing _, Within _, Justified _ -> true;
            case Over _, SteroidOver _, NotKnown _ -> false;
        };
    }
}
