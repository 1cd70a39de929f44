package org.filiform.clinic.audit;

/** Whether a chain is what was written. */
public sealed interface AuditVerdict {

    /**
     * Every entry fits.
     *
     * @param count how many there are
     * @param head where the chain ends: note it elsewhere, so that a later check can be made against it
     */
    record Whole(long count, AuditHead head) implements AuditVerdict {}

    /**
     * Somebody tampered with it.
     *
     * @param seq the first entry that is not what was written
     * @param fault what is wrong with it
     * @param detail the same for people
     */
    record Broken(long seq, Fault fault, String detail) implements AuditVerdict {}

    /** What can be wrong. */
    enum Fault {
        /** Its content, its hash or its link to the entry before is not what was written. */
        CHANGED,
        /** It is not there, and later ones are. */
        MISSING,
        /** It was written as another entry than the one in whose place it stands. */
        OUT_OF_ORDER,
        /** It and everything after it is not there. */
        CUT_OFF,
        /** It was added past the end of the chain. */
        ADDED,
        /** The row that says where the chain ends is missing or is not what was written. */
        HEAD,
        /** The chain fits in itself, and not to a head that was noted before: it was written anew. */
        REWRITTEN
    }
}
