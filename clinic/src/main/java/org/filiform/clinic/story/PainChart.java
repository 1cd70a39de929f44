package org.filiform.clinic.story;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.filiform.clinic.visits.Assessment;

/**
 * Pain now, 0 to 10, over time, as points of a drawing that is {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param points the earliest first
 */
public record PainChart(List<Point> points) {

    public static final int WIDTH = 664;
    public static final int HEIGHT = 240;

    private static final int LEFT = 46;
    private static final int RIGHT = 626;
    private static final int TOP = 14;
    private static final int BOTTOM = 204;

    /** Names of days that stand closer than this would touch. */
    private static final int ROOM_FOR_A_DAY = 58;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    public PainChart {
        points = List.copyOf(points);
    }

    /** What a client said, and when. */
    public record Said(Instant at, int pain) {}

    /**
     * One of them, drawn.
     *
     * @param x to the right
     * @param y down
     * @param pain 0 to 10
     * @param day such as 2 Nov
     * @param named whether there is room for its day
     */
    public record Point(int x, int y, int pain, String day, boolean named) {}

    /** Spread by time, so that two visits in one week stand closer than two in a month. */
    static PainChart of(List<Said> said, ZoneId zone) {
        if (said.isEmpty()) {
            return new PainChart(List.of());
        }
        Instant first = said.getFirst().at();
        long whole = Math.max(1, Duration.between(first, said.getLast().at()).toMinutes());
        int[] xs = said.stream()
                .mapToInt(one -> said.size() == 1
                        ? (LEFT + RIGHT) / 2
                        : (int) (LEFT
                                + (RIGHT - LEFT)
                                        * Duration.between(first, one.at()).toMinutes()
                                        / whole))
                .toArray();
        return new PainChart(IntStream.range(0, said.size())
                .mapToObj(at -> point(said.get(at), xs[at], isNamed(xs, at), zone))
                .toList());
    }

    private static Point point(Said one, int x, boolean named, ZoneId zone) {
        return new Point(x, y(one.pain()), one.pain(), DAY.format(one.at().atZone(zone)), named);
    }

    /** The last always is; of the others each that leaves room for the one before it and for the last. */
    private static boolean isNamed(int[] xs, int at) {
        int last = xs.length - 1;
        if (at == last) {
            return true;
        }
        int room = ROOM_FOR_A_DAY;
        int taken = Integer.MIN_VALUE / 2;
        for (int before = 0; before < at; before++) {
            taken = xs[before] - taken >= room ? xs[before] : taken;
        }
        return xs[at] - taken >= room && xs[last] - xs[at] >= room;
    }

    /** How far down a figure stands. */
    public static int y(int pain) {
        return BOTTOM - (BOTTOM - TOP) * pain / Assessment.MOST_PAIN;
    }

    /** The line through all of them. */
    public String line() {
        return points.stream().map(point -> point.x() + "," + point.y()).collect(Collectors.joining(" "));
    }

    public Point first() {
        return points.getFirst();
    }

    public Point last() {
        return points.getLast();
    }
}
