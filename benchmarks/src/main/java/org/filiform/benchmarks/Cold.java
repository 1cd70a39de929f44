package org.filiform.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole command, from the start of Java to the last answer written, on one gigabyte of heap. */
final class Cold {

    private static final double NANOS = 1e9;
    private static final int LOOK_EVERY_MILLISECONDS = 20;

    private Cold() {}

    static List<Round> rounds(Path folder, LocalDate day, int threads, int rounds) throws IOException {
        List<Round> measured = new ArrayList<>();
        for (int number = 0; number <= rounds; number++) {
            measured.add(once(folder, day, threads, number));
        }
        return measured;
    }

    /** The launcher gives way to Java, which keeps its number. */
    private static Round once(Path folder, LocalDate day, int threads, int number) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                "./filiform",
                "screen",
                folder.toString(),
                "--as-of=" + day,
                "--threads=" + threads,
                "--format=ndjson",
                "--out=benchmarks/target/cold.ndjson");
        command.environment().put("FILIFORM_JAVA_OPTS", "-Xmx1g");
        command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        long start = System.nanoTime();
        Process process = command.start();
        long peak = peak(process);
        double seconds = (System.nanoTime() - start) / NANOS;
        String input = folder.getFileName().toString();
        return new Round("cold", threads, input, number, seconds, 0, process.exitValue(), peak, seconds);
    }

    private static long peak(Process process) {
        long peak = 0;
        try {
            while (!process.waitFor(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, Peak.kilobytes(process.pid()));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The measurement was interrupted", interrupted);
        }
        return peak;
    }
}
