package org.filiform.clinic.outbox;

/** What came of handing a letter over. */
sealed interface Handed {

    /** Whoever carries it on has it. */
    record Accepted() implements Handed {}

    /** Nobody has it, and trying again may help. */
    record Later(NotSent.Reason reason, String detail) implements Handed {}

    /** Nobody has it or will. */
    record Never(NotSent.Reason reason, String detail) implements Handed {}

    /** Nobody can tell. It is not handed over again, since it may have arrived. */
    record Unsure(String detail) implements Handed {}
}
