package org.filiform.decision.ledger;

/** Something in the list that a person should look at. It is shown beside its entry; nothing is refused for it. */
public sealed interface Problem {

    Entry entry();

    /** This needle was already in the bin; it counts once. */
    record BinnedAgain(Entry entry) implements Problem {}

    /**
     * A needle was used after it had been accounted for, by the time at which both happened. The use counts, so the needle
     * is in the body or the hand again. Where the earlier entry was the slip, it is taken back.
     *
     * @param entry the use
     * @param accounted the entry that put the needle into the bin or called it retained
     */
    record UsedAfter(Entry entry, Entry accounted) implements Problem {}

    /** A needle was moved that nothing says went in. It counts as in. */
    record MovedBeforeIn(Entry entry) implements Problem {}

    /** An earlier entry made an insertion of the same id. Both count, so that no dose is left out. */
    record SameInsertion(Entry entry) implements Problem {}

    /** An undo cannot be undone; what was meant must be done again. */
    record UndoOfUndo(Entry entry) implements Problem {}

    /** What it takes back has not arrived. It will count for nothing when it does. */
    record UndoWaits(Entry entry) implements Problem {}

    /** The insertion that it speaks of has not arrived, or was taken back. */
    record InsertionUnknown(Entry entry) implements Problem {}
}
