package org.filiform.population.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.batch.Block;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;

/** Turns the rows of one block into columns of different readings. The rows of a fact stand together. */
final class BlockFiller {

    private final ReadingCells cells;
    private final int first;
    private final short[] persons;
    private final short[] numbers;
    private final List<Reading> readings = new ArrayList<>();
    private final Map<Long, Short> single = new HashMap<>();
    private final Map<Reading, Short> several = new HashMap<>();
    private int count;

    BlockFiller(ReadingCells cells, int first, int size) {
        this.cells = cells;
        this.first = first;
        this.persons = new short[size];
        this.numbers = new short[size];
    }

    void fill(Block.Builder block) {
        List<FactId> facts = cells.facts();
        for (int row = 0, end; row < cells.size(); row = end) {
            end = cells.endOf(row);
            add(row, end);
            boolean last = end == cells.size() || cells.fact(end) != cells.fact(row);
            if (last) {
                block.column(
                        facts.get(cells.fact(row)),
                        readings,
                        Arrays.copyOf(persons, count),
                        Arrays.copyOf(numbers, count));
                begin();
            }
        }
    }

    private void begin() {
        readings.clear();
        single.clear();
        several.clear();
        count = 0;
    }

    private void add(int row, int end) {
        int person = cells.patient(row) - first;
        boolean inOrder = count == 0 || persons[count - 1] < person;
        if (person < 0 || person >= persons.length || !inOrder) {
            throw StoreException.damaged("a patient out of order");
        }
        persons[count] = (short) person;
        numbers[count++] = end == row + 1
                ? single.computeIfAbsent(cells.print(row), _ -> number(cells.said(row, end)))
                : several.computeIfAbsent(cells.said(row, end), this::number);
    }

    private short number(Reading reading) {
        readings.add(reading);
        return (short) (readings.size() - 1);
    }
}
