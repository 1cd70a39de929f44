package org.filiform.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/**
 * Measures one engine in a process of its own and prints a line of CSV for each round.
 *
 * <p>Arguments: the engine, the number of threads, the folder, how many rounds to warm up, how many to measure.
 */
public final class Measure {

    private static final double NANOS = 1e9;
    private static final double MILLIS = 1e3;
    private static final OperatingSystemMXBean CPU = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private static final Instant START =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

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
        for (int number = 1 - warmUps; number <= rounds; number++) {
            long cpuBefore = CPU.getProcessCpuTime();
            long start = System.nanoTime();
            long result = engine.run(folder, threads);
            double seconds = (System.nanoTime() - start) / NANOS;
            double cpuSeconds = (CPU.getProcessCpuTime() - cpuBefore) / NANOS;
            double up = Duration.between(START, Instant.now()).toMillis() / MILLIS;
            String input = folder.getFileName().toString();
            Round round = new Round(name, threads, input, number, seconds, cpuSeconds, result, Peak.ownKilobytes(), up);
            out.println(round.line());
        }
    }
}
