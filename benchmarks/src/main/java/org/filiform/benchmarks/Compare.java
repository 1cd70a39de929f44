package org.filiform.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the floors, the peers and the program on the same records, each in a process of its own, one after the other,
 * and prints a table of medians. No time is printed for flags that are not those of the program.
 *
 * <p>Arguments: {@code reading} or {@code peers}, how many rounds to measure, the file for the raw figures, the folder,
 * and for peers the folder of the same files compressed and that of the first patients.
 */
public final class Compare {

    private static final double MOST_LOAD = 0.5;

    private Compare() {}

    /** Measures, writes and prints. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        boolean isReading = arguments[0].equals("reading");
        int rounds = Integer.parseInt(arguments[1]);
        Path raw = Path.of(arguments[2]);
        Path folder = Path.of(arguments[3]);
        Map<Lane.Input, Path> folders = isReading
                ? Map.of(Lane.Input.WHOLE, folder)
                : Map.of(
                        Lane.Input.WHOLE, folder,
                        Lane.Input.GZIP, Path.of(arguments[4]),
                        Lane.Input.PART, Path.of(arguments[5]));
        sayLoad(out);
        List<Lane> lanes = isReading ? Lanes.reading() : Lanes.peers();
        List<Round> all = new ArrayList<>();
        for (Lane lane : lanes) {
            all.addAll(measured(lane, folders.getOrDefault(lane.input(), folder), rounds, out));
            write(raw, all);
        }
        if (!isReading) {
            all.addAll(Cold.rounds(folder, Made.DAY, 1, rounds));
            all.addAll(Cold.rounds(folder, Made.DAY, 2, rounds));
            write(raw, all);
        }
        new Table(all, size(folder), patients(folder)).print(out);
    }

    private static void sayLoad(PrintStream out) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String much = load > MOST_LOAD ? ", which is too much for figures that last" : "";
        out.printf(Locale.ROOT, "load before it begins: %.2f%s%n", load, much);
    }

    private static List<Round> measured(Lane lane, Path folder, int rounds, PrintStream out) throws IOException {
        Process process = new ProcessBuilder(lane.command(folder, rounds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Round> measured;
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            measured = reader.lines()
                    .filter(line -> line.startsWith(lane.engine() + ","))
                    .map(line -> Round.of(line).named(lane.name()))
                    .toList();
        }
        out.println("measured " + lane.name() + " with " + lane.threads() + ": " + measured.size() + " rounds");
        return measured;
    }

    private static void write(Path raw, List<Round> rounds) throws IOException {
        Files.write(
                raw,
                Stream.concat(Stream.of(Round.HEAD), rounds.stream().map(Round::line))
                        .toList());
    }

    private static long patients(Path folder) throws IOException {
        return Chunks.each(
                folder,
                1,
                file -> file.getFileName().toString().startsWith("Patient."),
                (bytes, from, to) -> IntStream.range(from, to)
                        .filter(at -> bytes[at] == '\n')
                        .count());
    }

    private static long size(Path folder) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }
}
