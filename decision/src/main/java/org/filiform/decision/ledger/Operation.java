package org.filiform.decision.ledger;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;

/** Something that somebody did or saw during a visit, as the device wrote it down. It tells what happened and asks for nothing. */
public sealed interface Operation {

    /** The most needles that can be counted; a figure above it is a slip of the keys. */
    int MOST_COUNTED = 999;

    OperationId id();

    /** What happens to a needle itself, so that a count made before it is too old. */
    sealed interface OfNeedle extends Operation {
        NeedleId needle();
    }

    /** A needle goes into the body. */
    sealed interface In extends OfNeedle {
        InsertionId insertion();

        Needling how();

        /** What stands on the wrapper; empty when the needle was opened before. */
        default Optional<NeedleSpec> spec() {
            return Optional.empty();
        }
    }

    /** A needle left its wrapper. */
    record Opened(OperationId id, NeedleId needle, NeedleSpec spec) implements OfNeedle {}

    /** It goes in and stays. Opens the needle when nothing else did. */
    record Inserted(OperationId id, NeedleId needle, InsertionId insertion, Optional<NeedleSpec> spec, Needling how)
            implements In {}

    /** It is drawn back and put in elsewhere, and is in all the while. */
    record Moved(OperationId id, NeedleId needle, InsertionId insertion, Needling how) implements In {}

    /** In and out at once; the needle stays in the hand. An injection names its dose. */
    record Passed(
            OperationId id,
            NeedleId needle,
            InsertionId insertion,
            Optional<NeedleSpec> spec,
            Needling how,
            Optional<Dose> dose)
            implements In {}

    /** Into the sharps bin: out of the body, out of the hand, or unused out of its wrapper. The one way out that there is. */
    record Binned(OperationId id, NeedleId needle) implements OfNeedle {}

    /** It, or a piece of it, did not come out or cannot be found: accounted for by an incident, not by the bin. */
    record Retained(OperationId id, NeedleId needle, String what) implements OfNeedle {
        public Retained {
            requireWords("A retained needle is described", what);
        }
    }

    /** What an insertion called forth. The last that was said counts. */
    record Responded(OperationId id, InsertionId insertion, Response response) implements Operation {}

    /** A current ran between insertions. */
    record WithCurrent(OperationId id, List<Current.Pair> pairs, Current current) implements Operation {
        public WithCurrent {
            pairs = List.copyOf(pairs);
            if (pairs.isEmpty()) {
                throw new IllegalArgumentException("A current runs between at least one pair");
            }
        }
    }

    /** A slip of the thumb is taken back. The list keeps both. An undo itself cannot be undone: what was meant is done again. */
    record Undone(OperationId id, OperationId operation) implements Operation {
        public Undone {
            if (id.equals(operation)) {
                throw new IllegalArgumentException("An operation cannot take back itself");
            }
        }
    }

    /** Needles that are open are from now on somebody's to look after. */
    record HandedOver(OperationId id, Person to) implements Operation {}

    /** Something went wrong, or was noticed. The card names it. */
    record Reacted(OperationId id, Token card, Optional<NeedleId> needle, String note) implements Operation {}

    /** What was left in a syringe is thrown away. */
    record Discarded(OperationId id, SyringeId syringe, BigDecimal millilitres) implements Operation {
        public Discarded {
            millilitres = Exact.positive("A volume that is thrown away", millilitres);
        }
    }

    /** So many needles of this visit were counted into the sharps bin, by looking. */
    record Counted(OperationId id, int number) implements Operation {
        public Counted {
            if (number < 0 || number > MOST_COUNTED) {
                throw new IllegalArgumentException("Counted are 0 to " + MOST_COUNTED + " needles, not " + number);
            }
        }
    }

    private static void requireWords(String rule, String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException(rule + " in words");
        }
    }
}
