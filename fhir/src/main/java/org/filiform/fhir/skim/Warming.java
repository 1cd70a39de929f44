package org.filiform.fhir.skim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks through bytes with vectors beside the work until that is fast. Before Java has compiled it, it is many times slower
 * than with plain words, which is why reading begins with those. Everything that may be looked for is looked for here, since
 * what Java has not seen while it compiled makes it begin anew, in the middle of the work. It asks the clock how fast both
 * are, and nothing else.
 */
final class Warming {

    /** What Java has compiled serves everybody. */
    static final Warming OF_THIS_JAVA = new Warming();

    private static final int AGAIN = 5;

    /** How long it is tried: longer than Java takes to compile it, even where much else waits to be compiled. */
    private static final long MOST_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int FASTER_IN_A_ROW = 5;

    private static final String LINE = """
            {"resourceType":"TYPE","id":"9f0c","meta":{"profile":["http://hl7.org/fhir/us/core"]},"status":"completed",\
            "code":{"coding":[{"system":"http://snomed.info/sct","code":"1","display":"No 1"}],"text":"Z9"},\
            "medicationCodeableConcept":{"text":"Z9"},\
            "subject":{"reference":"Patient/p"},"encounter":{"reference":"Encounter/e"},"performedPeriod":\
            {"start":"2020-01-02T03:04:05+00:00","end":"2020-01-02T03:14:05+00:00"},"location":{"display":"nowhere"}}
            """;

    private final AtomicBoolean hasBegun = new AtomicBoolean();
    private volatile boolean isGoingOn;
    private volatile boolean isHot;

    private Warming() {}

    /** Begins, on a thread of its own, unless it has; at once done where there are no vectors. */
    void begin(Skimming skimming) {
        if (Scan.hasVectors() && !hasBegun.getAndSet(true)) {
            isGoingOn = true;
            Thread.ofPlatform().daemon(true).name("warming").start(() -> run(skimming));
        }
    }

    /** Whether looking with vectors is the faster way by now. */
    boolean isHot() {
        return isHot;
    }

    /** Whether that is still being tried. */
    boolean isGoingOn() {
        return isGoingOn;
    }

    private void run(Skimming skimming) {
        try {
            warm(skimming);
        } finally {
            isGoingOn = false;
        }
    }

    private void warm(Skimming skimming) {
        byte[] lines = lines(skimming).getBytes(ISO_8859_1);
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

    /** Some of each type. */
    private static String lines(Skimming skimming) {
        StringBuilder lines = new StringBuilder();
        for (int again = 0; again < AGAIN; again++) {
            for (String type : skimming.types()) {
                lines.append(LINE.replace("TYPE", type));
            }
            lines.append(LINE.replace("nowhere", "now\\nhere"));
        }
        return lines.toString();
    }

    private static long nanos(Skimmer skimmer, byte[] lines) {
        long begin = System.nanoTime();
        skimmer.begin(lines, lines.length);
        for (int at = 0; at < lines.length; ) {
            int behind = skimmer.passOver(at);
            at = behind >= 0 ? behind : behindLine(lines, at);
        }
        return System.nanoTime() - begin;
    }

    private static int behindLine(byte[] lines, int from) {
        int at = from;
        while (lines[at] != '\n') {
            at++;
        }
        return at + 1;
    }
}
