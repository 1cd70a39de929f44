package org.filiform.clinic;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** How long things took, as the tables of the figures show it. */
public final class Latencies {

    private Latencies() {}

    /** In milliseconds; so many of a hundred took no longer. */
    public static double percentile(Collection<Long> nanos, int percent) {
        return percentile(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), percent);
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted[(int) ((sorted.length - 1) * (long) percent / 100)] / 1e6;
    }

    /** A line for each kind, with its count, middle, 90th and 99th percentile and worst. */
    public static String csv(Map<String, ? extends Collection<Long>> kinds) {
        StringBuilder lines = new StringBuilder("what,count,median_ms,p90_ms,p99_ms,worst_ms\n");
        new TreeMap<>(kinds).forEach((what, nanos) -> {
            long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
            lines.append(what.replace(",", ""))
                    .append(',')
                    .append(sorted.length)
                    .append(LongStream.of(50, 90, 99, 100)
                            .mapToObj(percent -> String.format(Locale.ROOT, ",%.1f", percentile(sorted, (int) percent)))
                            .reduce("", String::concat))
                    .append('\n');
        });
        return lines.toString();
    }
}
