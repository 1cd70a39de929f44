package org.filiform.decision.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that counts about one needle, and what follows from it.
 *
 * <p>Entries arrive late, so that the list's order does not say what happened first: a needle's story goes by the time at
 * which things happened. Where that leaves two readings, the one that keeps a needle open is taken: a needle that went in
 * is in the body until it is accounted for, whatever passes came between; a use later than that opens it again.
 */
final class Story {

    private static final Comparator<Entry> BY_TIME = Comparator.comparing(Entry::at);

    private final NeedleId id;
    private final int number;
    private final List<Entry> uses = new ArrayList<>();
    private @Nullable Entry binned;
    private @Nullable Entry retained;
    private @Nullable NeedleSpec spec;

    Story(NeedleId id, int number) {
        this.id = id;
        this.number = number;
    }

    void used(Entry use, Optional<NeedleSpec> wrapper) {
        uses.add(use);
        if (spec == null) {
            spec = wrapper.orElse(null);
        }
    }

    /** Whether this is the one that counts: a needle goes into the bin once. */
    boolean binned(Entry out) {
        boolean isFirst = binned == null;
        binned = isFirst ? out : binned;
        return isFirst;
    }

    /** The latest by time is remembered. */
    void retained(Entry incident) {
        retained = retained == null || !incident.at().isBefore(retained.at()) ? incident : retained;
    }

    /** Whether anything that counts speaks of it. */
    boolean isTold() {
        return !uses.isEmpty() || accounted().isPresent();
    }

    /** The later of bin and incident; of two at once the incident, which is graver. */
    private Optional<Entry> accounted() {
        return Stream.of(Optional.ofNullable(binned), Optional.ofNullable(retained))
                .flatMap(Optional::stream)
                .reduce((bin, incident) -> bin.at().isAfter(incident.at()) ? bin : incident);
    }

    private boolean isOpen(Entry use) {
        return accounted().map(end -> use.at().isAfter(end.at())).orElse(true);
    }

    private static boolean stays(Entry use) {
        return use.operation() instanceof Operation.Inserted || use.operation() instanceof Operation.Moved;
    }

    Needle needle() {
        Needle.State state = state();
        return new Needle(
                number,
                id,
                state,
                Optional.ofNullable(spec),
                stillIn().map(Entry::at).min(Comparator.naturalOrder()),
                isAccounted(state) ? accounted().map(Entry::at) : Optional.empty());
    }

    private static boolean isAccounted(Needle.State state) {
        return state == Needle.State.IN_BIN || state == Needle.State.RETAINED;
    }

    private Needle.State state() {
        if (uses.stream().anyMatch(this::isOpen)) {
            return stillIn().findAny().isPresent() ? Needle.State.IN_BODY : Needle.State.IN_HAND;
        }
        if (accounted().filter(end -> end.equals(retained)).isPresent()) {
            return Needle.State.RETAINED;
        }
        return uses.isEmpty() && retained == null ? Needle.State.UNMATCHED : Needle.State.IN_BIN;
    }

    private Stream<Entry> stillIn() {
        return uses.stream().filter(Story::stays).filter(this::isOpen);
    }

    Optional<NeedleSpec> spec() {
        return Optional.ofNullable(spec);
    }

    /** When the needle left the place at which this use put it; one that is retained has not. */
    Optional<Instant> until(Entry use) {
        if (!stays(use)) {
            return Optional.of(use.at());
        }
        return Stream.concat(uses.stream().filter(later -> movesOn(use, later)), Stream.ofNullable(binned))
                .map(Entry::at)
                .filter(end -> !end.isBefore(use.at()))
                .min(Comparator.naturalOrder());
    }

    private static boolean movesOn(Entry use, Entry later) {
        return later.operation() instanceof Operation.Moved
                && BY_TIME.thenComparing(Entry.ORDER).compare(use, later) < 0;
    }

    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        accounted()
                .ifPresent(end -> uses.stream()
                        .filter(this::isOpen)
                        .map(use -> new Problem.UsedAfter(use, end))
                        .forEach(problems::add));
        if (uses.stream().noneMatch(use -> use.operation() instanceof Operation.Inserted)) {
            uses.stream()
                    .filter(Story::stays)
                    .limit(1)
                    .map(Problem.MovedBeforeIn::new)
                    .forEach(problems::add);
        }
        return problems;
    }
}
