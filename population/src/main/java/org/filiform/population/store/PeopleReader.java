package org.filiform.population.store;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.batch.Block;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;

/** Puts together what the tables hold of each patient of a block. */
record PeopleReader(TableReader patients, TableReader said, TableReader unread, ZoneId zone) {

    static PeopleReader of(Map<Table, TableReader> tables, ZoneId zone) {
        return new PeopleReader(
                Objects.requireNonNull(tables.get(Table.PATIENTS)),
                Objects.requireNonNull(tables.get(Table.READINGS)),
                Objects.requireNonNull(tables.get(Table.GAPS)),
                zone);
    }

    private static int first(int block) {
        return block * Block.MOST_PERSONS;
    }

    List<KeptPerson> people(int block) {
        List<ColumnValues> columns = patients.read(block, "patient", "deceased");
        int size = columns.getFirst().size();
        List<Map<FactId, Reading>> readings = readings(block, size);
        List<List<Gap>> gaps = gaps(block, size);
        List<KeptPerson> people = new ArrayList<>(size);
        for (int person = 0; person < size; person++) {
            people.add(new KeptPerson(
                    columns.get(0).text(person), columns.get(1).flag(person), readings.get(person), gaps.get(person)));
        }
        return people;
    }

    private List<Map<FactId, Reading>> readings(int block, int size) {
        List<Map<FactId, Reading>> readings = new ArrayList<>(size);
        for (int person = 0; person < size; person++) {
            readings.add(new HashMap<>());
        }
        if (said.hasRows(block)) {
            ReadingCells cells = ReadingCells.whole(said, block);
            List<FactId> facts = cells.facts();
            for (int row = 0, end; row < cells.size(); row = end) {
                end = cells.endOf(row);
                int person = person(cells.patient(row), block, size);
                readings.get(person).put(facts.get(cells.fact(row)), cells.whole(row, end, zone));
            }
        }
        return readings;
    }

    private static int person(int patient, int block, int size) {
        int person = patient - first(block);
        if (person < 0 || person >= size) {
            throw StoreException.damaged("a patient of another block");
        }
        return person;
    }

    private List<List<Gap>> gaps(int block, int size) {
        List<List<Gap>> gaps = new ArrayList<>(size);
        for (int person = 0; person < size; person++) {
            gaps.add(new ArrayList<>(0));
        }
        if (unread.hasRows(block)) {
            List<ColumnValues> columns = unread.read(block, "patient", "place", "what");
            for (int row = 0; row < columns.getFirst().size(); row++) {
                gaps.get(person(columns.get(0).number(row), block, size))
                        .add(new Gap(columns.get(1).text(row), columns.get(2).text(row)));
            }
        }
        return gaps;
    }
}
