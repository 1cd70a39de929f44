package org.filiform.decision.ledger;

import java.util.List;
import java.util.Optional;

/** Whether every needle is accounted for. What is gravest is said first; only {@link Even} opens a gate. */
public sealed interface Reconciliation {

    /**
     * All needles that were opened are in the bin or retained, and somebody has counted them there since the last of them
     * changed.
     *
     * @param count how many are in the bin
     */
    record Even(int count) implements Reconciliation {}

    /** So many needles are in a body. */
    record StillIn(int needles) implements Reconciliation {}

    /** Needles that went into the bin and were never opened, in order. */
    record Unmatched(List<Needle> needles) implements Reconciliation {
        public Unmatched {
            needles = List.copyOf(needles);
        }
    }

    /** So many needles are open, in nobody's body and not in the bin. */
    record InHand(int needles) implements Reconciliation {}

    /** Operations of one id that differ, and nobody has taken them back: who can tell which happened? */
    record Clashing(List<Clash> clashes) implements Reconciliation {
        public Clashing {
            clashes = List.copyOf(clashes);
        }
    }

    /** Nobody has counted the bin. */
    record NotCounted() implements Reconciliation {}

    /** A needle changed after the last count: count again. */
    record CountIsOld(int counted) implements Reconciliation {}

    /**
     * The bin holds another number than the ledger.
     *
     * @param ledger how many should be in the bin
     * @param counted how many were
     */
    record CountDiffers(int ledger, int counted) implements Reconciliation {}

    static Reconciliation of(Ledger ledger, Optional<Integer> counted, boolean isCountOld) {
        Counts counts = ledger.counts();
        if (counts.inBody() > 0) {
            return new StillIn(counts.inBody());
        }
        if (counts.unmatched() > 0) {
            return new Unmatched(ledger.in(Needle.State.UNMATCHED));
        }
        if (counts.inHand() > 0) {
            return new InHand(counts.inHand());
        }
        if (!ledger.openClashes().isEmpty()) {
            return new Clashing(ledger.openClashes());
        }
        return counted.map(number -> compare(counts.inBin(), number, isCountOld))
                .orElseGet(NotCounted::new);
    }

    private static Reconciliation compare(int ledger, int counted, boolean isCountOld) {
        if (isCountOld) {
            return new CountIsOld(counted);
        }
        return counted == ledger ? new Even(counted) : new CountDiffers(ledger, counted);
    }
}
