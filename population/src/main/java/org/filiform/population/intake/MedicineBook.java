package org.filiform.population.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every Medication that is known so far, gathered from the notes of those who read pieces and sent to those who read on.
 * One thread gathers; once that is over, any number may look things up.
 */
public final class MedicineBook implements Serializable {

    private static final int[] NONE = {};

    private final List<Medicine> medicines = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final MedicationIds first = new MedicationIds();
    private final MedicationIds later = new MedicationIds();
    private boolean settled;
    private boolean empty = true;

    /** An empty one. */
    public MedicineBook() {}

    /** The book as another one is now. */
    public MedicineBook(MedicineBook other) {
        other.medicines.forEach(this::number);
        other.first.forEach(first::add);
        other.later.forEach(later::add);
        settled = other.settled;
        empty = other.empty;
    }

    /** Takes over what one piece held. The order in which notes are added decides about numbers and nothing else. */
    public void add(MedicineNotes notes) {
        notes.forEach(
                (mark, medicine) -> {
                    (settled ? later : first).add(mark, medicine);
                    empty = false;
                },
                this);
    }

    int number(Medicine medicine) {
        return numbers.computeIfAbsent(medicine.likeness(), _ -> {
            medicines.add(medicine);
            return medicines.size() - 1;
        });
    }

    /** Every different one, by its number. */
    List<Medicine> medicines() {
        return Collections.unmodifiableList(medicines);
    }

    /** The files of Medications have all been read; as {@link Medicines#settle}. */
    public void settle() {
        settled = true;
    }

    boolean isSettled() {
        return settled;
    }

    /** The numbers of an id; none if it does not stand here. */
    int[] find(String id) {
        return empty ? NONE : MedicationIds.both(first.find(id), later.find(id));
    }

    /** The same among those that stood here when it was settled. */
    int[] findFirst(String id) {
        return empty ? NONE : first.find(id);
    }

    /** Memory that grows with the number of Medications, in bytes. */
    public long bytes() {
        return first.bytes() + later.bytes();
    }
}
