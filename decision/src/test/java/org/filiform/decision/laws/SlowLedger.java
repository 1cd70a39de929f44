package org.filiform.decision.laws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.filiform.decision.ledger.Counts;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Needle;
import org.filiform.decision.ledger.NeedleId;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.OperationId;
import org.filiform.decision.ledger.Reconciliation;

/**
 * Reads a list the slow way: each question about each needle is asked of the whole list anew. It
 * expects a list in which one id is always one operation.
 */
final class SlowLedger {

    private final List<Entry> list = new ArrayList<>();
    private final List<Entry> counting;
    private final List<String> needles;

    SlowLedger(Collection<Entry> received) {
        TreeMap<OperationId, Entry> once = new TreeMap<>();
        received.forEach(entry -> once.merge(entry.id(), entry, (one, two) -> one.order() <= two.order() ? one : two));
        list.addAll(once.values());
        list.sort(Comparator.comparingLong(Entry::order).thenComparing(Entry::id));
        counting = list.stream().filter(entry -> !isTakenBack(entry)).toList();
        needles = read();
    }

    List<Entry> list() {
        return list;
    }

    private boolean isTakenBack(Entry entry) {
        return !(entry.operation() instanceof Operation.Undone)
                && list.stream()
                        .anyMatch(other -> other.operation() instanceof Operation.Undone undo
                                && undo.operation().equals(entry.id()));
    }

    private List<Entry> counting(Predicate<Operation> kind) {
        return counting.stream().filter(entry -> kind.test(entry.operation())).toList();
    }

    private List<Entry> of(NeedleId needle, Class<?>... kinds) {
        return counting(operation -> operation instanceof Operation.OfNeedle about
                && about.needle().equals(needle)
                && Stream.of(kinds).anyMatch(kind -> kind.isInstance(operation)));
    }

    /** Every needle that was ever mentioned, by number. */
    private List<NeedleId> mentioned() {
        return list.stream()
                .flatMap(entry ->
                        entry.operation() instanceof Operation.OfNeedle about ? Stream.of(about.needle()) : Stream.of())
                .distinct()
                .toList();
    }

    /** Number, id and state of each needle of which anything counts. */
    List<String> needles() {
        return needles;
    }

    private List<String> read() {
        List<NeedleId> all = mentioned();
        return all.stream()
                .filter(needle -> !of(needle, Operation.class).isEmpty())
                .map(needle -> all.indexOf(needle) + 1 + " " + needle + " " + state(needle))
                .toList();
    }

    private Needle.State state(NeedleId needle) {
        List<Entry> outs = of(needle, Operation.Binned.class).stream().limit(1).toList();
        List<Entry> incidents = of(needle, Operation.Retained.class);
        List<Entry> uses = of(needle, Operation.Opened.class, Operation.In.class);
        Instant bin = latest(outs);
        Instant incident = latest(incidents);
        Instant end = bin.isAfter(incident) ? bin : incident;
        List<Entry> open = uses.stream().filter(use -> use.at().isAfter(end)).toList();
        if (open.stream().anyMatch(SlowLedger::isLeftIn)) {
            return Needle.State.IN_BODY;
        }
        if (!open.isEmpty()) {
            return Needle.State.IN_HAND;
        }
        if (!incidents.isEmpty() && !bin.isAfter(incident)) {
            return Needle.State.RETAINED;
        }
        return uses.isEmpty() && incidents.isEmpty() ? Needle.State.UNMATCHED : Needle.State.IN_BIN;
    }

    private static boolean isLeftIn(Entry use) {
        return use.operation() instanceof Operation.In && !(use.operation() instanceof Operation.Passed);
    }

    private static Instant latest(List<Entry> entries) {
        return entries.stream().map(Entry::at).max(Comparator.naturalOrder()).orElse(Instant.MIN);
    }

    Optional<Instant> firstIn() {
        return mentioned().stream()
                .filter(needle -> state(needle) == Needle.State.IN_BODY)
                .flatMap(needle -> of(needle, Operation.Inserted.class, Operation.Moved.class).stream()
                        .filter(use -> use.at().isAfter(end(needle)))
                        .map(Entry::at))
                .min(Comparator.naturalOrder());
    }

    private Instant end(NeedleId needle) {
        Instant bin =
                latest(of(needle, Operation.Binned.class).stream().limit(1).toList());
        Instant incident = latest(of(needle, Operation.Retained.class));
        return bin.isAfter(incident) ? bin : incident;
    }

    Counts counts() {
        int unmatched = many(Needle.State.UNMATCHED);
        return new Counts(
                needles().size() - unmatched,
                many(Needle.State.IN_HAND),
                many(Needle.State.IN_BODY),
                many(Needle.State.IN_BIN),
                many(Needle.State.RETAINED),
                unmatched,
                counting(Operation.In.class::isInstance).size());
    }

    private int many(Needle.State state) {
        return (int) needles().stream()
                .filter(needle -> needle.endsWith(" " + state))
                .count();
    }

    /** The name of what stands in the way, or of nothing. */
    String reconciliation() {
        Counts counts = counts();
        List<Entry> bins = counting(Operation.Counted.class::isInstance);
        TreeSet<String> reasons = new TreeSet<>();
        reasons.add(counts.inBody() > 0 ? "1 StillIn" : "9 Even");
        reasons.add(counts.unmatched() > 0 ? "2 Unmatched" : "9 Even");
        reasons.add(counts.inHand() > 0 ? "3 InHand" : "9 Even");
        reasons.add(bins.isEmpty() ? "4 NotCounted" : "9 Even");
        reasons.add(!bins.isEmpty() && changedAfter(bins.getLast()) ? "5 CountIsOld" : "9 Even");
        reasons.add(!bins.isEmpty() && number(bins.getLast()) != counts.inBin() ? "6 CountDiffers" : "9 Even");
        return reasons.first().substring(2);
    }

    private static int number(Entry count) {
        return ((Operation.Counted) count.operation()).number();
    }

    private boolean changedAfter(Entry count) {
        return counting.subList(counting.indexOf(count), counting.size()).stream()
                .anyMatch(this::changesANeedle);
    }

    private boolean changesANeedle(Entry entry) {
        return switch (entry.operation()) {
            case Operation.Binned out ->
                of(out.needle(), Operation.Binned.class).getFirst().equals(entry);
            case Operation.OfNeedle _ -> true;
            case Operation.Undone undo ->
                list.stream()
                        .filter(other -> other.id().equals(undo.operation()))
                        .allMatch(other -> other.operation() instanceof Operation.OfNeedle);
            default -> false;
        };
    }

    static String nameOf(Reconciliation reconciliation) {
        return reconciliation.getClass().getSimpleName();
    }
}
