package org.filiform.decision.pain;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A painted segment and the causes that reach it, with what one and two of them come to there, worked out once. */
final class Meeting {

    private final PaintedHalf half;
    private final int segment;
    private final double[] nothing;
    private final int[] members;
    private final int[] places;
    private final double[] single;
    private final double[][] pair;

    Meeting(PaintedHalf half, int segment, double[] nothing) {
        this.half = half;
        this.segment = segment;
        this.nothing = nothing;
        int count = half.causes().length;
        members = IntStream.range(0, count)
                .filter(cause -> (half.segmentsOf(cause) >>> segment & 1) != 0)
                .toArray();
        places = new int[count];
        Arrays.fill(places, -1);
        for (int at = 0; at < members.length; at++) {
            places[members[at]] = at;
        }
        single = Arrays.stream(members)
                .mapToDouble(cause -> half.likelihood(segment, half.spared(cause), nothing, nothing))
                .toArray();
        pair = new double[members.length][members.length];
        for (int one = 0; one < members.length; one++) {
            for (int other = one + 1; other < members.length; other++) {
                pair[one][other] = pair(one, other);
                pair[other][one] = pair[one][other];
            }
        }
    }

    private double pair(int one, int other) {
        double both = half.likelihood(segment, half.spared(members[one]), half.spared(members[other]), nothing);
        return both / (single[one] * single[other]);
    }

    /** The causes that reach it, ascending. */
    int[] members() {
        return members;
    }

    /** The likelihood under one of them. */
    double alone(int cause) {
        return single[places[cause]];
    }

    /** How much likelier it is under two of them than the product of each by itself says. */
    double together(int one, int other) {
        return pair[places[one]][places[other]];
    }

    /** How much likelier it is under three of them than their singles and pairs say. */
    double together(int a, int b, int c) {
        double three = half.likelihood(segment, half.spared(a), half.spared(b), half.spared(c));
        return three / (alone(a) * alone(b) * alone(c) * together(a, b) * together(a, c) * together(b, c));
    }
}
