package org.filiform.population.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.filiform.fhir.code.SetHit;
import org.filiform.fhir.interpret.MedicationDirectory;
import org.filiform.fhir.row.Codings;
import org.filiform.fhir.row.Field;
import org.filiform.fhir.row.Row;

/**
 * The Medications of a run. Exports hold one for every order, and most are alike, so each different one is kept once
 * and of the others only which it is. Any number of threads may use it.
 */
final class Medicines {

    /** How many ids asked for in vain are remembered. */
    private static final int MOST_MISSING = 100;

    private static final int[] NONE = {};

    private final MedicationDirectory directory = new MedicationDirectory();
    private final MedicationIds first = new MedicationIds();
    private final MedicationIds later = new MedicationIds();
    private volatile boolean settled;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Set<Integer> silent = ConcurrentHashMap.newKeySet();
    private final Set<String> missing = ConcurrentHashMap.newKeySet();
    private final MedicineBook before;

    Medicines() {
        this.before = new MedicineBook();
    }

    /** @param before what others read already, before any order */
    Medicines(MedicineBook before) {
        this.before = before;
        this.settled = true;
        for (Medicine medicine : before.medicines()) {
            int number = next.getAndIncrement();
            numbers.put(medicine.likeness(), number);
            directory.add(name(number), medicine.hits());
            if (medicine.hits().isEmpty()) {
                silent.add(number);
            }
        }
    }

    /** Where interpreters look, under the names that {@link #standIn} gives. */
    MedicationDirectory directory() {
        return directory;
    }

    /** Puts one name for all Medications like this one in the place of its id; its number is returned. */
    int standIn(Row medication) {
        int number = numbers.computeIfAbsent(likeness(medication.codings()), _ -> next.getAndIncrement());
        medication.replace(Field.ID, name(number));
        medication.replace(Field.FULL_URL, "");
        return number;
    }

    private static String name(int number) {
        return "medicine-" + number;
    }

    private static String likeness(Codings codings) {
        StringBuilder likeness = new StringBuilder();
        for (int index = 0; index < codings.size(); index++) {
            likeness.append(codings.system(index))
                    .append('\u0001')
                    .append(codings.code(index))
                    .append('\u0001')
                    .append(codings.display(index))
                    .append('\u0002');
        }
        codings.texts().forEach(text -> likeness.append(text).append('\u0003'));
        return likeness.toString();
    }

    /** Makes a Medication known by an id. Call it only after the row that stands in for it was interpreted. */
    void know(String id, int number) {
        if (directory.saysNothing(name(number))) {
            silent.add(number);
        }
        if (!id.isEmpty()) {
            (settled ? later : first).add(id, number);
        }
    }

    /** The files of Medications have all been read. What comes later is not asked by {@link #sayNothing}. */
    void settle() {
        settled = true;
    }

    /**
     * Whether the Medication with this id was known before any order was read, and nothing follows from it for anybody.
     * It does not depend on which thread came first, so neither does which orders are passed over.
     */
    boolean sayNothing(String id) {
        int[] found = settled ? before.with(first.find(id), id) : NONE;
        for (int number : found) {
            if (!silent.contains(number)) {
                return false;
            }
        }
        return found.length > 0;
    }

    /** The names of the Medications that an id means; none if there is no such Medication so far. */
    String[] named(String id) {
        int[] found = before.with(MedicationIds.both(first.find(id), later.find(id)), id);
        if (found.length == 0 && missing.size() < MOST_MISSING) {
            missing.add(id);
        }
        String[] names = new String[found.length];
        for (int index = 0; index < found.length; index++) {
            names[index] = name(found[index]);
        }
        return names;
    }

    /** What was met here and stands in no book yet. */
    MedicineNotes notes() {
        int known = before.medicines().size();
        List<Medicine> met = numbers.entrySet().stream()
                .filter(entry -> entry.getValue() >= known)
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Medicine(entry.getKey(), hits(entry.getValue())))
                .toList();
        return MedicineNotes.of(met, known, later);
    }

    private List<SetHit> hits(int number) {
        return directory.find(name(number)).orElse(List.of());
    }

    /** Memory that grows with the number of Medications, in bytes. */
    long bytes() {
        return first.bytes() + later.bytes();
    }

    /** Ids that were asked for before, or without, being known; the first ones met. */
    Set<String> missing() {
        return Set.copyOf(missing);
    }
}
