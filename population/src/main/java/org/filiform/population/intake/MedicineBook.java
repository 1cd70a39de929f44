package org.filiform.population.intake;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Every Medication that is known so far, gathered from the notes of those who read pieces and sent to those who read on.
 * One thread gathers; once that is over, any number may look things up.
 */
public final class MedicineBook implements Serializable {

    private final List<Medicine> medicines = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final MedicationIds ids = new MedicationIds();
    private boolean empty = true;

    /** An empty one. */
    public MedicineBook() {}

    /** The book as another one is now. */
    public MedicineBook(MedicineBook other) {
        other.medicines.forEach(this::number);
        other.ids.forEach(ids::add);
        empty = other.empty;
    }

    /** Takes over what one piece held. The order in which notes are added decides about numbers and nothing else. */
    public void add(MedicineNotes notes) {
        notes.forEach(
                (mark, medicine) -> {
                    ids.add(mark, medicine);
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

    /** The numbers found elsewhere for an id, and those that stand here. */
    int[] with(int[] elsewhere, String id) {
        if (empty) {
            return elsewhere;
        }
        return IntStream.concat(Arrays.stream(elsewhere), Arrays.stream(ids.find(id)))
                .distinct()
                .toArray();
    }

    /** Memory that grows with the number of Medications, in bytes. */
    public long bytes() {
        return ids.bytes();
    }
}
