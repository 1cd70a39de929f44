package org.filiform.decision.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The needle ledger of one visit, as it stands: a function of the set of its entries. Merging is set union by operation id:
 * associative, commutative and idempotent. An operation that is taken back counts for nothing and stays in the list.
 */
public final class Ledger {

    private static final Ledger NONE = new Ledger(new Merge());

    private final List<Entry> entries;
    private final List<Clash> clashes;
    private final Fold fold;
    private final List<Needle> needles;
    private final List<Insertion> insertions;

    private Ledger(Merge merge) {
        this.entries = merge.entries();
        this.clashes = merge.clashes();
        this.fold = new Fold(entries);
        this.needles = fold.needles();
        this.insertions = fold.insertions();
    }

    public static Ledger none() {
        return NONE;
    }

    public static Ledger of(Collection<Entry> entries) {
        return NONE.with(entries);
    }

    /** This and those. */
    public Ledger with(Collection<Entry> more) {
        Merge merge = merge();
        merge.add(more);
        return new Ledger(merge);
    }

    /** This and that. */
    public Ledger with(Ledger other) {
        Merge merge = merge();
        merge.add(other.entries);
        other.clashes.forEach(clash -> merge.add(clash.others()));
        return new Ledger(merge);
    }

    private Merge merge() {
        Merge merge = new Merge();
        merge.add(entries);
        clashes.forEach(clash -> merge.add(clash.others()));
        return merge;
    }

    /** The whole list in order, what was taken back included; of a clash the one that counts. */
    public List<Entry> entries() {
        return entries;
    }

    /** The list without what was taken back. */
    public List<Entry> effective() {
        return List.copyOf(fold.effective);
    }

    /** Whether somebody took this back. */
    public boolean isUndone(Entry entry) {
        return fold.isUndone(entry.operation());
    }

    public List<Clash> clashes() {
        return clashes;
    }

    /** Clashes that nobody has taken back. Taking back the id takes back all that carry it; what happened is done again. */
    public List<Clash> openClashes() {
        return clashes.stream()
                .filter(clash -> !fold.isTakenBack(clash.counts().id()))
                .toList();
    }

    /** What a person should look at, in the list's order. */
    public List<Problem> problems() {
        return List.copyOf(fold.problems);
    }

    /** All needles, by number. */
    public List<Needle> needles() {
        return needles;
    }

    /** All ways into the body, in the list's order. */
    public List<Insertion> insertions() {
        return insertions;
    }

    public Counts counts() {
        int unmatched = count(Needle.State.UNMATCHED);
        return new Counts(
                needles.size() - unmatched,
                count(Needle.State.IN_HAND),
                count(Needle.State.IN_BODY),
                count(Needle.State.IN_BIN),
                count(Needle.State.RETAINED),
                unmatched,
                insertions.size());
    }

    private int count(Needle.State state) {
        return in(state).size();
    }

    /** The needles in this state, by number. */
    public List<Needle> in(Needle.State state) {
        return needles.stream().filter(needle -> needle.state() == state).toList();
    }

    /** Since when the longest of those in the body is in. */
    public Optional<Instant> firstIn() {
        return needles.stream().flatMap(needle -> needle.inSince().stream()).min(Comparator.naturalOrder());
    }

    /** To whom the open needles were handed last; empty when they never were. */
    public Optional<Person> responsible() {
        return Optional.ofNullable(fold.responsible);
    }

    /** What went wrong or was noticed, in order: {@link Operation.Reacted} and {@link Operation.Retained}. */
    public List<Entry> reactions() {
        return fold.effective.stream()
                .filter(entry -> entry.operation() instanceof Operation.Reacted
                        || entry.operation() instanceof Operation.Retained)
                .toList();
    }

    /** Whether every needle is accounted for. */
    public Reconciliation reconciliation() {
        return Reconciliation.of(this, Optional.ofNullable(fold.counted), fold.isCountOld);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ledger ledger && ledger.entries.equals(entries) && ledger.clashes.equals(clashes);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
