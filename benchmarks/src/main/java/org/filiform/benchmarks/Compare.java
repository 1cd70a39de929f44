package org.filiform.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Measures the floors, the peers and the program on the same folder, each in a process of its own, one after the other,
 * and prints a table of medians.
 *
 * <p>Arguments: the folder, the file for the raw figures, how many rounds to measure.
 */
public final class Compare {

    private static final int WARM_UPS = 8;
    private static final List<String> ENGINES = List.of("bytes", "tokens", "screen", "sql");
    private static final double MEGABYTE = 1e6;

    private Compare() {}

    /** Measures, writes and prints. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Path folder = Path.of(arguments[0]);
        Path raw = Path.of(arguments[1]);
        String rounds = arguments[2];
        List<String> lines = new ArrayList<>(List.of(Round.HEAD));
        for (String engine : ENGINES) {
            for (int threads = 1; threads <= 2; threads++) {
                lines.addAll(measure(engine, threads, folder, rounds));
            }
        }
        Files.write(raw, lines);
        print(lines.stream().skip(1).map(Round::of).filter(Round::isMeasured).toList(), bytes(folder), out);
    }

    private static List<String> measure(String engine, int threads, Path folder, String rounds) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Measure.class.getName(),
                        engine,
                        Integer.toString(threads),
                        folder.toString(),
                        Integer.toString(WARM_UPS),
                        rounds)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader reader = process.inputReader()) {
            return reader.lines().filter(line -> line.startsWith(engine + ",")).toList();
        }
    }

    private static void print(List<Round> rounds, long bytes, PrintStream out) {
        double tokens = median(rounds, "tokens", 1, Round::cpuSeconds);
        out.printf(
                "%-8s %7s %9s %9s %9s %15s %9s%n",
                "engine", "threads", "seconds", "MB/s", "cpu s", "cpu x tokens(1)", "peak MB");
        for (String engine : ENGINES) {
            for (int threads = 1; threads <= 2; threads++) {
                double seconds = median(rounds, engine, threads, Round::seconds);
                double cpu = median(rounds, engine, threads, Round::cpuSeconds);
                out.printf(
                        Locale.ROOT,
                        "%-8s %7d %9.3f %9.0f %9.3f %15.2f %9.0f%n",
                        engine,
                        threads,
                        seconds,
                        bytes / seconds / MEGABYTE,
                        cpu,
                        cpu / tokens,
                        peak(rounds, engine, threads) * 1024 / MEGABYTE);
            }
        }
    }

    private static double median(List<Round> rounds, String engine, int threads, ToDoubleFunction<Round> figure) {
        double[] sorted =
                of(rounds, engine, threads).mapToDouble(figure).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
    }

    private static long peak(List<Round> rounds, String engine, int threads) {
        return of(rounds, engine, threads).mapToLong(Round::peakKilobytes).max().orElse(0);
    }

    private static Stream<Round> of(List<Round> rounds, String engine, int threads) {
        return rounds.stream().filter(round -> round.engine().equals(engine) && round.threads() == threads);
    }

    private static long bytes(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
