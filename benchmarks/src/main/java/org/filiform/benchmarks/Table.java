package org.filiform.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Medians of the rounds, one row for each engine and number of threads.
 *
 * <p>Speeds are of the whole folder, uncompressed. By wall clock and on as many threads: {@code x tokens} says how many
 * times as fast as the tokens of Jackson, {@code of floor} which part of the speed of counting line ends with vectors,
 * and {@code narrow x} how many times as long as the program an engine took for the same flags.
 */
final class Table {

    private static final double MEGABYTE = 1e6;
    private static final double KILOBYTE = 1024;
    private static final String PART = ".part";
    private static final String NARROW = "narrow";

    private record Row(String name, int threads) {}

    private final List<Round> rounds;
    private final long bytes;
    private final long patients;

    /**
     * @param rounds of all rows, those to warm up included
     * @param bytes of the whole folder
     * @param patients in the whole folder
     */
    Table(List<Round> rounds, long bytes, long patients) {
        this.rounds = List.copyOf(rounds);
        this.bytes = bytes;
        this.patients = patients;
    }

    void print(PrintStream out) {
        out.printf(
                "%-18s %2s %9s %8s %7s %10s %8s %8s %8s %8s %8s%n",
                "engine",
                "th",
                "seconds",
                "cpu s",
                "MB/s",
                "patients/s",
                "peak MB",
                "first s",
                "x tokens",
                "of floor",
                "narrow x");
        rounds.stream()
                .map(round -> new Row(round.name(), round.threads()))
                .distinct()
                .forEach(row -> print(row, out));
    }

    private void print(Row row, PrintStream out) {
        if (row.name().startsWith(NARROW) && !agrees(row)) {
            out.printf("%-18s %2d  no time: its flags differ from those of the program%n", row.name(), row.threads());
            return;
        }
        double seconds = median(row, Round::seconds);
        boolean isPart = row.name().endsWith(PART);
        out.printf(
                Locale.ROOT,
                "%-18s %2d %9.3f %8s %7s %10s %8.0f %8.2f %8s %8s %8s%n",
                row.name(),
                row.threads(),
                seconds,
                known(median(row, Round::cpuSeconds)),
                isPart ? "" : whole(bytes / seconds / MEGABYTE),
                isPart ? "" : whole(patients / seconds),
                of(row).mapToLong(Round::peakKilobytes).max().orElse(0) * KILOBYTE / MEGABYTE,
                of(row).mapToDouble(Round::upSeconds).min().orElse(0),
                isPart ? "" : ratio(median(new Row("tokens", row.threads()), Round::seconds) / seconds),
                isPart ? "" : ratio(median(new Row("vectors", row.threads()), Round::seconds) / seconds),
                row.name().startsWith(NARROW) ? ratio(seconds / median(program(row), Round::seconds)) : "");
    }

    /** The row of the program itself on the same rules and records. */
    private static Row program(Row row) {
        return new Row(row.name().endsWith(PART) ? NARROW + PART : NARROW, row.threads());
    }

    /** Whether every round came to the flags to which the program comes on the same records. */
    private boolean agrees(Row row) {
        List<Long> expected = of(new Row(program(row).name(), 1))
                .map(Round::result)
                .distinct()
                .toList();
        return expected.equals(of(row).map(Round::result).distinct().toList());
    }

    /** Nothing where it was not measured. */
    private static String known(double figure) {
        return figure > 0 ? String.format(Locale.ROOT, "%.2f", figure) : "";
    }

    private static String whole(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }

    private static String ratio(double ratio) {
        return Double.isFinite(ratio) ? String.format(Locale.ROOT, "%.2f", ratio) : "";
    }

    private double median(Row row, ToDoubleFunction<Round> figure) {
        double[] sorted =
                of(row).filter(Round::isMeasured).mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private Stream<Round> of(Row row) {
        return rounds.stream().filter(round -> round.name().equals(row.name()) && round.threads() == row.threads());
    }
}
