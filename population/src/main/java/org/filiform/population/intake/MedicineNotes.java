package org.filiform.population.intake;

import java.io.Serializable;
import java.util.List;
import java.util.stream.LongStream;

/** The Medications that one piece of a file held, small enough to be sent: each different one, and which id is which. */
public final class MedicineNotes implements Serializable {

    private final List<Medicine> medicines;
    private final int firstNumber;
    private final long[] marks;
    private final int[] numbers;

    private MedicineNotes(List<Medicine> medicines, int firstNumber, long[] marks, int[] numbers) {
        this.medicines = List.copyOf(medicines);
        this.firstNumber = firstNumber;
        this.marks = marks;
        this.numbers = numbers;
    }

    /**
     * Notes of what was met.
     *
     * @param medicines the different ones that were new
     * @param firstNumber the number of the first of these; what has a lower one was known
     * @param ids which is which
     */
    static MedicineNotes of(List<Medicine> medicines, int firstNumber, MedicationIds ids) {
        LongStream.Builder marks = LongStream.builder();
        LongStream.Builder numbers = LongStream.builder();
        ids.forEach((mark, medicine) -> {
            marks.add(mark);
            numbers.add(medicine);
        });
        return new MedicineNotes(
                medicines,
                firstNumber,
                marks.build().toArray(),
                numbers.build().mapToInt(number -> (int) number).toArray());
    }

    /** Tells every id with what it is. */
    void forEach(MedicationIds.Taker taker, MedicineBook book) {
        int[] inBook = medicines.stream().mapToInt(book::number).toArray();
        for (int at = 0; at < marks.length; at++) {
            int number = numbers[at];
            taker.take(marks[at], number < firstNumber ? number : inBook[number - firstNumber]);
        }
    }
}
