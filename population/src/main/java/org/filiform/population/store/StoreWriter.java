package org.filiform.population.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.batch.Block;
import org.filiform.population.AnswerTaker;
import org.filiform.population.PatientAnswer;
import org.filiform.population.RunSummary;
import org.filiform.population.problem.Problem;

/**
 * Keeps what a run finds. It writes beside the place, and moves there once everything is on the disk: a store is there
 * whole or not at all. Not for several threads at once, but for {@link #prepare}.
 */
public final class StoreWriter implements AnswerTaker<PatientAnswer>, Closeable {

    private static final String UNFINISHED = ".unfinished";

    private final Path store;
    private final Path beside;
    private final StoreLabel label;
    private final Disk disk;
    private final Map<Table, TableWriter> tables = new EnumMap<>(Table.class);
    private final ReadingRows readings;
    private int patients;
    private boolean isBegun;
    private boolean isFinished;

    private StoreWriter(Path store, StoreLabel label, Disk disk) {
        this.store = store.toAbsolutePath();
        this.beside = this.store.resolveSibling(this.store.getFileName() + UNFINISHED);
        this.label = label;
        this.disk = disk;
        this.readings = new ReadingRows(label.asOf().zone());
    }

    private void open() throws IOException {
        free(store);
        free(beside);
        Files.createDirectory(beside);
        isBegun = true;
        for (Table table : Table.values()) {
            tables.put(table, new TableWriter(table, disk.create(beside.resolve(table.file()))));
        }
    }

    private static void free(Path place) {
        if (Files.exists(place)) {
            throw new StoreException(StoreFault.PLACE_TAKEN, place.toString());
        }
    }

    /**
     * Begins a store.
     *
     * @param store where; nothing may be there yet
     * @param label what it rests on
     * @throws StoreException if something is there, or it cannot be written
     */
    public static StoreWriter begin(Path store, StoreLabel label) {
        return begin(store, label, Disk.REAL);
    }

    static StoreWriter begin(Path store, StoreLabel label, Disk disk) {
        StoreWriter writer = new StoreWriter(store, label, disk);
        try {
            writer.open();
            return writer;
        } catch (IOException e) {
            writer.close();
            throw notWritten(store, e);
        }
    }

    private static StoreException notWritten(Path store, IOException failure) {
        String why = failure.getMessage();
        return new StoreException(
                StoreFault.NOT_WRITTEN,
                store + ": " + (why == null ? failure.getClass().getSimpleName() : why));
    }

    @Override
    public PatientAnswer prepare(PatientAnswer answer) {
        return answer;
    }

    /**
     * Keeps what was found about a patient.
     *
     * @throws StoreException if it cannot be written
     */
    @Override
    public void take(PatientAnswer answer) {
        List<Gap> gaps = answer.screening().gaps();
        cells(Table.PATIENTS).text(answer.patient()).flag(answer.deceased()).number(gaps.size());
        table(Table.PATIENTS).endRow();
        readings.add(patients, answer.screening().readings());
        for (Gap gap : gaps) {
            cells(Table.GAPS).number(patients).text(gap.where()).text(gap.what());
            table(Table.GAPS).endRow();
        }
        patients++;
        if (patients % Block.MOST_PERSONS == 0) {
            endBlock();
        }
    }

    private TableWriter table(Table table) {
        return Objects.requireNonNull(tables.get(table));
    }

    private Cells cells(Table table) {
        return new Cells(table(table));
    }

    private void endBlock() {
        readings.writeTo(table(Table.READINGS));
        try {
            table(Table.PATIENTS).endBlock();
            table(Table.READINGS).endBlock();
            table(Table.GAPS).endBlock();
        } catch (IOException e) {
            throw notWritten(store, e);
        }
    }

    /**
     * Ends the store and puts it in its place.
     *
     * @param summary what the run did
     * @throws StoreException if it cannot be written; then nothing is left of it
     */
    public void finish(RunSummary summary) {
        if (patients % Block.MOST_PERSONS != 0) {
            endBlock();
        }
        summary.problems().forEach(this::problem);
        try {
            table(Table.PROBLEMS).endBlock();
            Manifest manifest = new Manifest();
            label.write(manifest);
            KeptSummary.write(summary, manifest);
            for (Table table : Table.values()) {
                end(table, manifest);
            }
            Path file = beside.resolve(Manifest.FILE);
            try (OutputStream out = disk.create(file)) {
                out.write(manifest.bytes());
            }
            disk.settle(file);
            disk.settle(beside);
            disk.move(beside, store);
            isFinished = true;
            disk.settle(Objects.requireNonNull(store.getParent()));
        } catch (IOException e) {
            throw notWritten(store, e);
        }
    }

    private void problem(Problem problem) {
        cells(Table.PROBLEMS)
                .text(problem.file())
                .number((int) Math.min(problem.line(), Integer.MAX_VALUE))
                .text(problem.fault().name())
                .text(problem.detail())
                .maybeText(problem.patient());
        table(Table.PROBLEMS).endRow();
    }

    private void end(Table table, Manifest manifest) throws IOException {
        TableWriter writer = table(table);
        writer.end(label.told());
        writer.close();
        disk.settle(beside.resolve(table.file()));
        for (List<Chunk> block : writer.blocks()) {
            manifest.add(
                    "block-" + table.name(),
                    block.stream().flatMap(chunk -> chunk.numbers().stream()).toArray());
        }
    }

    /** Takes away what was begun and not finished. */
    @Override
    public void close() {
        if (!isBegun || isFinished) {
            return;
        }
        for (TableWriter table : tables.values()) {
            try {
                table.close();
            } catch (IOException _) {
                // What could not be written was told already.
            }
        }
        remove(beside);
    }

    private static void remove(Path folder) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // It stays beside, under a name that says that it is not finished.
        }
    }
}
