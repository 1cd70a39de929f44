package org.filiform.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory that a process has had, as far as the system tells. */
final class Peak {

    private static final String PEAK = "VmHWM:";

    private Peak() {}

    static long ownKilobytes() {
        return kilobytes(Path.of("/proc/self/status"));
    }

    static long kilobytes(long process) {
        return kilobytes(Path.of("/proc", Long.toString(process), "status"));
    }

    /** Nought where the system does not tell, or the process is gone. */
    private static long kilobytes(Path status) {
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException _) {
            return 0;
        }
    }
}
