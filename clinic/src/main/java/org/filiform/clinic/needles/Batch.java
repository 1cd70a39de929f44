package org.filiform.clinic.needles;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.OperationId;
import org.filiform.decision.ledger.Reconciliation;

/** What has come so far of the operations that were sent at once. */
final class Batch {

    private final Moment moment;
    private final List<NeedleOperations.Kept> kept;
    private final List<Refusal> refused = new ArrayList<>();
    private final Map<String, Integer> taken = new LinkedHashMap<>();
    private Ledger ledger;
    private boolean wasEven;

    Batch(Moment moment, List<NeedleOperations.Kept> kept, boolean wasEven) {
        this.moment = moment;
        this.kept = new ArrayList<>(kept);
        this.ledger = Ledger.of(kept.stream().map(NeedleOperations.Kept::entry).toList());
        this.wasEven = wasEven;
    }

    Moment moment() {
        return moment;
    }

    Ledger ledger() {
        return ledger;
    }

    List<NeedleOperations.Kept> kept() {
        return List.copyOf(kept);
    }

    List<Refusal> refused() {
        return List.copyOf(refused);
    }

    boolean wasEven() {
        return wasEven;
    }

    long nextPlace() {
        return kept.size() + 1L;
    }

    void add(NeedleOperations.Kept one) {
        kept.add(one);
        ledger = ledger.with(List.of(one.entry()));
        wasEven |= ledger.reconciliation() instanceof Reconciliation.Even;
        taken.merge(OperationWriter.kind(one.entry().operation()), 1, Integer::sum);
    }

    void refuse(Refusal why) {
        refused.add(why);
    }

    boolean isAnythingTaken() {
        return !taken.isEmpty();
    }

    /** What was taken, such as {@code inserted 3, binned 2}. */
    String summary() {
        return taken.entrySet().stream()
                .map(kind -> kind.getKey() + " " + kind.getValue())
                .collect(Collectors.joining(", "));
    }

    /** The codes of what was not taken. */
    String codes() {
        return refused.stream().map(Refusal::code).distinct().collect(Collectors.joining(", "));
    }

    /** What an undo takes back, where that has arrived. */
    Operation meant(Operation operation) {
        if (operation instanceof Operation.Undone(OperationId _, OperationId undone)) {
            return ledger.entries().stream()
                    .filter(entry -> entry.id().equals(undone))
                    .map(Entry::operation)
                    .findFirst()
                    .orElse(operation);
        }
        return operation;
    }
}
