package org.filiform.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.filiform.population.Round;
import org.filiform.population.RunSummary;
import org.filiform.population.input.InputFile;
import org.filiform.population.input.Inputs;
import org.filiform.population.input.Slice;
import org.filiform.population.intake.MedicineBook;
import org.filiform.population.intake.Outpost;

/**
 * One run on Spark. Files that hold Medications are read first, as far as names tell, then the others, then those orders
 * again whose Medication came later; then everything about a patient is brought together and answered for.
 *
 * <p>What tasks read and answer is kept on the disks of the executors. When an executor is lost, Spark does its tasks
 * again, and they give the same bytes, since a task depends on its slices, the book and the errand alone.
 */
final class SparkRun {

    /** Kept bytes that one task answers for: some four thousand patients with little to say. */
    private static final long RANGE_BYTES = 2 << 20;

    /** Kept bytes that one task brings on their way: each range takes a piece from each such task. */
    private static final long BUNDLE_BYTES = 8 << 20;

    private final JavaSparkContext spark;
    private final Errand errand;
    private final Broadcast<Errand> sent;
    private final Watch watch;
    private final long sliceBytes;
    private final List<Duty> duties = new ArrayList<>();
    private final List<Part.Report> reports = new ArrayList<>();
    private final MedicineBook book = new MedicineBook();

    /**
     * @param spark where it runs
     * @param errand what every machine must know
     * @param watch hears how far it is
     * @param sliceBytes how large the slices are into which files are cut
     */
    SparkRun(JavaSparkContext spark, Errand errand, Watch watch, long sliceBytes) {
        this.spark = spark;
        this.errand = errand;
        this.sent = spark.broadcast(errand);
        this.watch = watch;
        this.sliceBytes = sliceBytes;
    }

    /**
     * What came of it.
     *
     * @param sheets the answers, range after range in the order of the ids
     * @param summary of the whole run
     */
    record Answered(JavaRDD<Sheet> sheets, RunSummary summary) {}

    /**
     * Screens everybody in the files.
     *
     * @throws FileChanged if a file is not as it was listed; also hidden in what Spark throws
     */
    Answered screen(Inputs inputs) {
        JavaRDD<Part> parts = read("Reading Medications", numbered(inputs.medications()))
                .union(read("Reading", numbered(inputs.others())))
                .union(read("Reading orders again", waiting()));
        Ground ground = new Ground(duties, reports);
        JavaRDD<Sheet> sheets = sheets(parts, ground).persist(StorageLevel.DISK_ONLY());
        watch.phase("Answering", new long[sheets.getNumPartitions()]);
        List<Round.Counted> rounds =
                sheets.flatMap(sheet -> counted(sheet).iterator()).collect();
        refuseChanged();
        watch.oneByOne("Writing", sheets.getNumPartitions());
        RunSummary summary =
                errand.tools().parts().summary(inputs, bytes() + book.bytes(), ground.counts(reports), rounds);
        return new Answered(sheets, summary);
    }

    private static List<Round.Counted> counted(Sheet sheet) {
        return switch (sheet) {
            case Sheet.End(Round.Counted counted) -> List.of(counted);
            case Sheet.Answers _ -> List.of();
        };
    }

    private List<Duty> numbered(List<InputFile> files) {
        List<Duty> numbered = new ArrayList<>();
        for (InputFile file : files) {
            for (Slice slice : Slice.of(file, sliceBytes)) {
                numbered.add(new Duty.All(duties.size() + numbered.size(), slice));
            }
        }
        duties.addAll(numbered);
        return numbered;
    }

    /** Orders that nobody could resolve yet, as far as they were told of by now. */
    private List<Duty> waiting() {
        return reports.stream()
                .filter(report -> !report.finds().waiting().isEmpty())
                .<Duty>map(report -> new Duty.Orders(
                        report.number(),
                        duties.get(report.number()).slice(),
                        report.finds().waiting()))
                .toList();
    }

    /** Reads slices; what they say stays where it was read, and the driver learns the rest. */
    private JavaRDD<Part> read(String phase, List<Duty> some) {
        List<Share> shares = Share.of(some, sliceBytes);
        if (shares.isEmpty()) {
            return spark.emptyRDD();
        }
        watch.phase(phase, shares.stream().mapToLong(Share::bytes).toArray());
        Broadcast<Errand> told = sent;
        Broadcast<MedicineBook> known = spark.broadcast(new MedicineBook(book));
        JavaRDD<Part> parts = spark.parallelize(shares, shares.size())
                .flatMap(share -> {
                    Outpost outpost = told.value().tools().parts().outpost(known.value());
                    return share.duties().stream()
                            .map(duty -> duty.done(outpost))
                            .iterator();
                })
                .persist(StorageLevel.DISK_ONLY());
        List<Part.Report> more = parts.map(Part::report).collect();
        more.forEach(report -> book.add(report.finds().medicines()));
        reports.addAll(more);
        return parts;
    }

    private JavaRDD<Sheet> sheets(JavaRDD<Part> parts, Ground ground) {
        Broadcast<Errand> told = sent;
        Broadcast<Ground> known = spark.broadcast(ground);
        JavaPairRDD<String, Said> said = parts.coalesce(tasks(BUNDLE_BYTES))
                .flatMapToPair(part -> known.value().addressed(part).iterator());
        return said.repartitionAndSortWithinPartitions(ranges())
                .mapPartitions(ofRange -> new Sheets(ofRange, told.value(), known.value()));
    }

    private Ranges ranges() {
        List<String> sample =
                reports.stream().flatMap(report -> report.sample().stream()).toList();
        return Ranges.of(sample, tasks(RANGE_BYTES));
    }

    /** How many tasks with so many kept bytes each; enough of them for everybody to have work. */
    private int tasks(long bytesEach) {
        return (int) Math.max(2L * spark.defaultParallelism(), bytes() / bytesEach);
    }

    private long bytes() {
        return reports.stream().mapToLong(Part.Report::bytes).sum();
    }

    /** At the end all files are looked at once more: one may have changed after its last slice was read. */
    private void refuseChanged() {
        for (Duty duty : duties) {
            if (!duty.slice().isUnchanged()) {
                throw new FileChanged(duty.slice().name());
            }
        }
    }
}
