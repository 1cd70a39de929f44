package org.filiform.benchmarks;

import java.util.List;

/**
 * One round of one engine, as a line of CSV.
 *
 * @param engine which
 * @param threads how many
 * @param input which folder
 * @param number counted from one; rounds to warm up come before
 * @param seconds how long it took
 * @param cpuSeconds how long all processors together worked for it, the collecting of garbage included
 * @param result what the engine counted
 * @param peakKilobytes the most memory its process has had so far
 */
record Round(
        String engine,
        int threads,
        String input,
        int number,
        double seconds,
        double cpuSeconds,
        long result,
        long peakKilobytes) {

    static final String HEAD = "engine,threads,input,round,seconds,cpu_seconds,result,peak_kb";

    static Round of(String line) {
        List<String> cells = List.of(line.split(","));
        return new Round(
                cells.get(0),
                Integer.parseInt(cells.get(1)),
                cells.get(2),
                Integer.parseInt(cells.get(3)),
                Double.parseDouble(cells.get(4)),
                Double.parseDouble(cells.get(5)),
                Long.parseLong(cells.get(6)),
                Long.parseLong(cells.get(7)));
    }

    boolean isMeasured() {
        return number > 0;
    }
}
