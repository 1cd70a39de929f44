package org.filiform.fhir.skim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;

/**
 * Runs the scan with vectors beside the work until it is fast. Before Java has compiled it, it is many times slower than
 * one with plain words, which is why reading begins with that one. It asks the clock how fast they are, and nothing else.
 */
final class Warming {

    private static final int LINES = 100;

    /** How long it is tried: longer than Java takes to compile it, even where much else waits to be compiled. */
    private static final long MOST_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int FASTER_IN_A_ROW = 5;

    private static final String LINE = """
            {"resourceType":"Procedure","id":"9f0c","meta":{"profile":["http://hl7.org/fhir/us/core"]},"status":"completed",\
            "code":{"coding":[{"system":"http://snomed.info/sct","code":"1","display":"Nothing"}],"text":"Nothing"},\
            "subject":{"reference":"Patient/p"},"encounter":{"reference":"Encounter/e"},"performedPeriod":\
            {"start":"2020-01-02T03:04:05+00:00","end":"2020-01-02T03:14:05+00:00"},"location":{"display":"Nowhere"}}
            """;

    private volatile boolean isHot;

    /** Begins, on a thread of its own; at once done where there are no vectors. */
    void begin(Skimming skimming) {
        if (Scan.hasVectors()) {
            Thread.ofPlatform().daemon(true).name("warming").start(() -> run(skimming));
        }
    }

    /** Whether the scan with vectors is the faster one by now. */
    boolean isHot() {
        return isHot;
    }

    private void run(Skimming skimming) {
        byte[] lines = LINE.repeat(LINES).getBytes(ISO_8859_1);
        Skimmer vectors = new Skimmer(skimming, Medications.UNKNOWN, Scan.byVectors(skimming.pair()));
        Skimmer words = new Skimmer(skimming, Medications.UNKNOWN, Scan.byWords(skimming.pair()));
        int faster = 0;
        long lineEnds = 0;
        long begun = System.nanoTime();
        while (faster < FASTER_IN_A_ROW && System.nanoTime() - begun < MOST_NANOS) {
            faster = nanos(vectors, lines) < nanos(words, lines) ? faster + 1 : 0;
            lineEnds += LineCount.of(lines, 0, lines.length);
        }
        isHot = faster == FASTER_IN_A_ROW && lineEnds > 0;
    }

    private static long nanos(Skimmer skimmer, byte[] lines) {
        long begin = System.nanoTime();
        skimmer.begin(lines, lines.length);
        for (int at = 0; at >= 0 && at < lines.length; ) {
            at = skimmer.passOver(at);
        }
        return System.nanoTime() - begin;
    }
}
