package org.filiform.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * One round of one row, as a line of CSV.
 *
 * @param name which row
 * @param threads how many
 * @param input which folder
 * @param number counted from one; rounds to warm up come before
 * @param seconds how long it took
 * @param cpuSeconds how long all processors together worked for it, the collecting of garbage included
 * @param result what the engine counted, or the fingerprint of the flags
 * @param peakKilobytes the most memory its process has had so far
 * @param upSeconds how long ago the process was started when the round ended
 */
record Round(
        String name,
        int threads,
        String input,
        int number,
        double seconds,
        double cpuSeconds,
        long result,
        long peakKilobytes,
        double upSeconds) {

    static final String HEAD = "engine,threads,input,round,seconds,cpu_seconds,result,peak_kb,up_seconds";

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
                Long.parseLong(cells.get(7)),
                Double.parseDouble(cells.get(8)));
    }

    Round named(String otherName) {
        return new Round(otherName, threads, input, number, seconds, cpuSeconds, result, peakKilobytes, upSeconds);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s,%d,%s,%d,%.4f,%.4f,%d,%d,%.2f",
                name,
                threads,
                input,
                number,
                seconds,
                cpuSeconds,
                result,
                peakKilobytes,
                upSeconds);
    }

    boolean isMeasured() {
        return number > 0;
    }
}
