package org.filiform.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Measures one engine in a process of its own and prints a line of CSV for each round.
 *
 * <p>Arguments: the engine, the number of threads, the folder, how many rounds to warm up, how many to measure.
 */
public final class Measure {

    private static final double NANOS = 1e9;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final OperatingSystemMXBean CPU = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Measure() {}

    /** Runs the rounds. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        String name = arguments[0];
        int threads = Integer.parseInt(arguments[1]);
        Path folder = Path.of(arguments[2]);
        int warmUps = Integer.parseInt(arguments[3]);
        int rounds = Integer.parseInt(arguments[4]);
        Engine engine = Engines.named(name);
        for (int round = 1 - warmUps; round <= rounds; round++) {
            long cpuBefore = CPU.getProcessCpuTime();
            long start = System.nanoTime();
            long result = engine.run(folder, threads);
            double seconds = (System.nanoTime() - start) / NANOS;
            double cpuSeconds = (CPU.getProcessCpuTime() - cpuBefore) / NANOS;
            out.printf(
                    Locale.ROOT,
                    "%s,%d,%s,%d,%.4f,%.4f,%d,%d%n",
                    name,
                    threads,
                    folder.getFileName(),
                    round,
                    seconds,
                    cpuSeconds,
                    result,
                    peakKilobytes());
        }
    }

    /** The most memory that this process has had, as far as the system tells; nought where it does not. */
    private static long peakKilobytes() throws IOException {
        if (!Files.exists(STATUS)) {
            return 0;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0);
    }
}
