package org.filiform.population.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.batch.Block;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.population.ModalityCounts;
import org.filiform.population.RunSummary;
import org.filiform.population.problem.Problem;

/**
 * Kept facts, opened. Whatever is not exactly as it was written is refused: the text file by its sum, each page of a
 * table by its own, everything between by working it out again. Serves any number of threads.
 */
public final class KeptStore implements Closeable {

    private final Manifest manifest;
    private final StoreLabel label;
    private final Map<Table, TableReader> tables = new EnumMap<>(Table.class);
    private final int blocks;
    private final long patients;

    private KeptStore(Path folder, Manifest manifest) {
        this.manifest = manifest;
        this.label = StoreLabel.read(manifest);
        Map<Table, List<List<Chunk>>> chunks = Directory.of(manifest);
        this.patients = KeptSummary.numbers(manifest, "patients", 3).getFirst();
        this.blocks = Directory.blocks(chunks, patients);
        try {
            for (Table table : Table.values()) {
                List<List<Chunk>> ofTable = Objects.requireNonNull(chunks.get(table));
                tables.put(table, new TableReader(table, folder.resolve(table.file()), ofTable, label.told()));
            }
        } catch (StoreException e) {
            close();
            throw e;
        }
    }

    /**
     * Opens a store.
     *
     * @throws StoreException if there is none, or it is not as it was written
     */
    public static KeptStore open(Path folder) {
        Path file = folder.resolve(Manifest.FILE);
        if (!Files.exists(file)) {
            boolean begun = Files.exists(folder.resolve(Table.PATIENTS.file()));
            throw new StoreException(begun ? StoreFault.HALF_WRITTEN : StoreFault.NOT_A_STORE, folder.toString());
        }
        try {
            if (Files.size(file) > Manifest.MOST_BYTES) {
                throw StoreException.damaged(Manifest.FILE + " is too large");
            }
            return new KeptStore(folder, Manifest.read(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new StoreException(StoreFault.NOT_READ, file + ": " + e.getMessage());
        }
    }

    /** What it rests on. */
    public StoreLabel label() {
        return label;
    }

    /** How many patients there are. */
    public long patients() {
        return patients;
    }

    /** How many blocks of patients there are, in the order of the patients' ids. */
    public int blocks() {
        return blocks;
    }

    /** Reads everything once, so that damage shows before anything is answered. */
    public void check() {
        tables.values().forEach(TableReader::check);
        for (int block = 0; block < blocks; block++) {
            people(block);
        }
    }

    private TableReader table(Table table) {
        return Objects.requireNonNull(tables.get(table));
    }

    /** The ids of a block. */
    public List<String> names(int block) {
        ColumnValues names = table(Table.PATIENTS).read(block, "patient").getFirst();
        List<String> all = new ArrayList<>(names.size());
        for (int row = 0; row < names.size(); row++) {
            all.add(names.text(row));
        }
        return all;
    }

    /** The facts of a block, as the batch kernel takes them. */
    public Block facts(int block) {
        return sound(() -> readFacts(block));
    }

    /** What was written soundly is in order and has its words; whatever is not, is damage. */
    private static <T> T sound(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw StoreException.damaged("a part that cannot be: " + e.getMessage());
        }
    }

    private Block readFacts(int block) {
        ColumnValues gaps = table(Table.PATIENTS).read(block, "gaps").getFirst();
        Block.Builder builder = new Block.Builder(gaps.size());
        for (int person = 0; person < gaps.size(); person++) {
            if (gaps.number(person) > 0) {
                builder.incomplete(person);
            }
        }
        if (table(Table.READINGS).hasRows(block)) {
            ReadingCells cells = ReadingCells.said(table(Table.READINGS), block);
            new BlockFiller(cells, first(block), gaps.size()).fill(builder);
        }
        return builder.build();
    }

    private static int first(int block) {
        return block * Block.MOST_PERSONS;
    }

    /** Everything that is kept of the patients of a block. */
    public List<KeptPerson> people(int block) {
        return sound(() -> readPeople(block));
    }

    private List<KeptPerson> readPeople(int block) {
        List<ColumnValues> columns = table(Table.PATIENTS).read(block, "patient", "deceased");
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
        if (table(Table.READINGS).hasRows(block)) {
            ReadingCells cells = ReadingCells.whole(table(Table.READINGS), block);
            List<FactId> facts = cells.facts();
            for (int row = 0, end; row < cells.size(); row = end) {
                end = cells.endOf(row);
                int person = person(cells.patient(row), block, size);
                readings.get(person)
                        .put(
                                facts.get(cells.fact(row)),
                                cells.whole(row, end, label.asOf().zone()));
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
        if (table(Table.GAPS).hasRows(block)) {
            List<ColumnValues> columns = table(Table.GAPS).read(block, "patient", "place", "what");
            for (int row = 0; row < columns.getFirst().size(); row++) {
                gaps.get(person(columns.get(0).number(row), block, size))
                        .add(new Gap(columns.get(1).text(row), columns.get(2).text(row)));
            }
        }
        return gaps;
    }

    /** What went wrong when the records were read, the first ones. */
    private List<Problem> problems() {
        if (!table(Table.PROBLEMS).hasRows(0)) {
            return List.of();
        }
        List<ColumnValues> columns = table(Table.PROBLEMS).read(0, "file", "line", "fault", "detail", "patient");
        List<Problem> problems = new ArrayList<>();
        for (int row = 0; row < columns.getFirst().size(); row++) {
            problems.add(new Problem(
                    columns.get(0).text(row),
                    columns.get(1).number(row),
                    KeptSummary.fault(columns.get(2).text(row)),
                    columns.get(3).text(row),
                    columns.get(4).maybeText(row)));
        }
        return problems;
    }

    /** The summary of the run that read the records, as if it had given these answers. */
    public RunSummary summary(long onlyInPerson, List<ModalityCounts> modalities) {
        return KeptSummary.of(manifest, problems(), onlyInPerson, modalities);
    }

    @Override
    public void close() {
        tables.values().forEach(TableReader::close);
    }
}
