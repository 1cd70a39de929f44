package org.filiform.decision.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through the list once, in order, and tells each entry to what it is about. */
final class Fold {

    final List<Entry> effective = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();

    @Nullable
    Person responsible;

    /** The last count, and whether a needle changed after it. */
    @Nullable
    Integer counted;

    boolean isCountOld;

    private final Map<OperationId, Operation> known = new HashMap<>();
    private final Set<OperationId> undone = new HashSet<>();
    private final Map<NeedleId, Story> stories = new LinkedHashMap<>();
    private final Map<InsertionId, Entry> firstOf = new HashMap<>();
    private final Map<InsertionId, Response> responses = new HashMap<>();

    Fold(Collection<Entry> list) {
        for (Entry entry : list) {
            known.put(entry.id(), entry.operation());
            if (entry.operation() instanceof Operation.Undone undo) {
                undone.add(undo.operation());
            }
        }
        list.forEach(this::tell);
        stories.values().forEach(story -> problems.addAll(story.problems()));
        effective.forEach(this::askForInsertions);
        problems.sort((one, other) -> Entry.ORDER.compare(one.entry(), other.entry()));
    }

    /** Whether somebody wants this taken back; what is itself an undo counts all the same. */
    boolean isTakenBack(OperationId id) {
        return undone.contains(id);
    }

    boolean isUndone(Operation operation) {
        return isTakenBack(operation.id()) && !(operation instanceof Operation.Undone);
    }

    private void tell(Entry entry) {
        if (entry.operation() instanceof Operation.OfNeedle about) {
            story(about.needle());
        }
        if (!isUndone(entry.operation())) {
            effective.add(entry);
            count(entry);
        }
    }

    private void count(Entry entry) {
        switch (entry.operation()) {
            case Operation.OfNeedle about -> needle(entry, about);
            case Operation.Undone undo -> undo(entry, Optional.ofNullable(known.get(undo.operation())));
            case Operation.Responded said -> responses.put(said.insertion(), said.response());
            case Operation.HandedOver over -> responsible = over.to();
            case Operation.Counted bin -> {
                counted = bin.number();
                isCountOld = false;
            }
            case Operation.WithCurrent _, Operation.Reacted _, Operation.Discarded _ -> {}
        }
    }

    private void needle(Entry entry, Operation.OfNeedle about) {
        Story story = story(about.needle());
        isCountOld |= !(about instanceof Operation.Binned);
        switch (about) {
            case Operation.Opened opened -> story.used(entry, Optional.of(opened.spec()));
            case Operation.In in -> in(story, entry, in);
            case Operation.Retained _ -> story.retained(entry);
            case Operation.Binned _ -> bin(story, entry);
        }
    }

    private void bin(Story story, Entry entry) {
        if (story.binned(entry)) {
            isCountOld = true;
        } else {
            problems.add(new Problem.BinnedAgain(entry));
        }
    }

    private void in(Story story, Entry entry, Operation.In in) {
        story.used(entry, in.spec());
        if (firstOf.putIfAbsent(in.insertion(), entry) != null) {
            problems.add(new Problem.SameInsertion(entry));
        }
    }

    /** An undo of what is not here yet may be of a needle, so a count before it is too old. */
    private void undo(Entry entry, Optional<Operation> undone) {
        isCountOld |= undone.map(Operation.OfNeedle.class::isInstance).orElse(true);
        if (undone.isEmpty()) {
            problems.add(new Problem.UndoWaits(entry));
        } else if (undone.get() instanceof Operation.Undone) {
            problems.add(new Problem.UndoOfUndo(entry));
        }
    }

    private void askForInsertions(Entry entry) {
        Stream<InsertionId> spokenOf = switch (entry.operation()) {
            case Operation.Responded said -> Stream.of(said.insertion());
            case Operation.WithCurrent current ->
                current.pairs().stream().flatMap(pair -> Stream.of(pair.one(), pair.other()));
            case Operation.OfNeedle _, Operation.Undone _, Operation.HandedOver _ -> Stream.of();
            case Operation.Reacted _, Operation.Discarded _, Operation.Counted _ -> Stream.of();
        };
        if (spokenOf.anyMatch(insertion -> !firstOf.containsKey(insertion))) {
            problems.add(new Problem.InsertionUnknown(entry));
        }
    }

    List<Needle> needles() {
        return stories.values().stream()
                .filter(Story::isTold)
                .map(Story::needle)
                .toList();
    }

    List<Insertion> insertions() {
        List<Insertion> insertions = new ArrayList<>();
        for (Entry entry : effective) {
            if (entry.operation() instanceof Operation.In in) {
                insertions.add(insertion(entry, in));
            }
        }
        return insertions;
    }

    private Insertion insertion(Entry entry, Operation.In in) {
        Story story = story(in.needle());
        return new Insertion(
                in.insertion(),
                in.needle(),
                entry,
                in.how(),
                in.spec().or(story::spec),
                Optional.ofNullable(responses.get(in.insertion())),
                story.until(entry));
    }

    private Story story(NeedleId needle) {
        return stories.computeIfAbsent(needle, _ -> new Story(needle, stories.size() + 1));
    }
}
