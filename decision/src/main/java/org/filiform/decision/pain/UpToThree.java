package org.filiform.decision.pain;

import java.util.Arrays;

/**
 * The exact sum over all sets of up to three causes of a painted half.
 *
 * <p>A set's likelihood is a product over segments. Where two causes share no segment, their likelihoods multiply; where they
 * do, the pair has a factor of its own, worked out once. Three that meet in one segment need a correction, and only those are
 * looked at singly. So the loop over the third cause is a product of four numbers, and no logarithm is taken.
 */
final class UpToThree {

    private static final int FEW = 3;

    private final PaintedHalf half;
    private final int muscles;
    private final int count;
    private final double[] alone;
    private final double[][] together;
    private final Meeting[] meetings;
    private final double[] ones;
    private final double[] twos;
    private final double[] threes;
    private final double[] with;
    private final double[] all = new double[FEW + 1];
    private final double[] patternsAlone = new double[FEW + 1];

    private UpToThree(PaintedHalf half, int muscles) {
        this.half = half;
        this.muscles = muscles;
        this.with = with(half.others());
        this.count = half.causes().length;
        double[] nothing = new double[half.painted()];
        Arrays.fill(nothing, 1);
        this.alone = new double[count];
        this.together = new double[count][count];
        this.meetings = new Meeting[half.segments()];
        Arrays.setAll(meetings, segment -> new Meeting(half, segment, nothing));
        this.ones = new double[count];
        this.twos = new double[count];
        this.threes = new double[count];
    }

    /**
     * Sums over all sets.
     *
     * @param half what was painted
     * @param muscles how many of its causes, from the first, are muscles
     */
    static UpToThree of(PaintedHalf half, int muscles) {
        UpToThree sum = new UpToThree(half, muscles);
        sum.singles();
        sum.pairs();
        sum.triples();
        return sum;
    }

    private void singles() {
        for (int cause = 0; cause < count; cause++) {
            double likelihood = 1;
            for (long left = half.segmentsOf(cause); left != 0; left &= left - 1) {
                likelihood *= meetings[Long.numberOfTrailingZeros(left)].alone(cause);
            }
            alone[cause] = half.weight(cause) * likelihood;
            ones[cause] = alone[cause];
            count(cause, 1, alone[cause]);
        }
    }

    private void pairs() {
        for (double[] row : together) {
            Arrays.fill(row, 1);
        }
        for (Meeting meeting : meetings) {
            int[] members = meeting.members();
            for (int at = 0; at < members.length; at++) {
                for (int then = at + 1; then < members.length; then++) {
                    double factor = meeting.together(members[at], members[then]);
                    together[members[at]][members[then]] *= factor;
                    together[members[then]][members[at]] *= factor;
                }
            }
        }
        for (int a = 0; a < count; a++) {
            for (int b = a + 1; b < count; b++) {
                double pair = alone[a] * alone[b] * together[a][b];
                twos[a] += pair;
                twos[b] += pair;
                count(a, 2, pair);
            }
        }
    }

    private void triples() {
        double[] withFirst = new double[count];
        for (int a = 0; a < count; a++) {
            for (int c = a + 1; c < count; c++) {
                withFirst[c] = alone[c] * together[a][c];
            }
            for (int b = a + 1; b < count; b++) {
                double pair = alone[a] * withFirst[b];
                double sum = thirds(pair, withFirst, together[b], b + 1) + corrections(pair, withFirst, a, b);
                threes[a] += sum;
                threes[b] += sum;
                count(a, FEW, sum);
            }
        }
    }

    /** Adds every third cause to its own sum and gives the sum of them; four at a time, so that no addition waits for another. */
    private double thirds(double pair, double[] withFirst, double[] withSecond, int from) {
        double even = 0;
        double odd = 0;
        double third = 0;
        double fourth = 0;
        int c = from;
        for (; c + 3 < count; c += 4) {
            double v0 = pair * withFirst[c] * withSecond[c];
            double v1 = pair * withFirst[c + 1] * withSecond[c + 1];
            double v2 = pair * withFirst[c + 2] * withSecond[c + 2];
            double v3 = pair * withFirst[c + 3] * withSecond[c + 3];
            threes[c] += v0;
            threes[c + 1] += v1;
            threes[c + 2] += v2;
            threes[c + 3] += v3;
            even += v0;
            odd += v1;
            third += v2;
            fourth += v3;
        }
        for (; c < count; c++) {
            double value = pair * withFirst[c] * withSecond[c];
            threes[c] += value;
            even += value;
        }
        return even + odd + third + fourth;
    }

    /** What is missing for third causes that meet both others in one segment. */
    private double corrections(double pair, double[] withFirst, int a, int b) {
        double sum = 0;
        long shared = half.segmentsOf(a) & half.segmentsOf(b);
        for (long left = shared; left != 0; left &= left - 1) {
            int segment = Long.numberOfTrailingZeros(left);
            for (int c : meetings[segment].members()) {
                long meeting = shared & half.segmentsOf(c);
                if (c > b && Long.numberOfTrailingZeros(meeting) == segment) {
                    double more = pair * withFirst[c] * together[b][c] * (correction(meeting, a, b, c) - 1);
                    threes[c] += more;
                    sum += more;
                }
            }
        }
        return sum;
    }

    private double correction(long segments, int a, int b, int c) {
        double factor = 1;
        for (long left = segments; left != 0; left &= left - 1) {
            factor *= meetings[Long.numberOfTrailingZeros(left)].together(a, b, c);
        }
        return factor;
    }

    /** Counts sets of a size whose first cause is known; patterns come last, so the first one tells whether all are patterns. */
    private void count(int first, int size, double weight) {
        all[size] += weight;
        if (first >= muscles) {
            patternsAlone[size] += weight;
        }
    }

    /** The posterior that a cause is at work. */
    double posterior(int cause) {
        return (ones[cause] * with[1] + twos[cause] * with[2] + threes[cause] * with[FEW]) / total(all);
    }

    /** The posterior that none of the muscles that reach paint is at work. */
    double noMuscle() {
        return total(patternsAlone) / total(all);
    }

    private double total(double[] bySize) {
        return with[0] + bySize[1] * with[1] + bySize[2] * with[2] + bySize[FEW] * with[FEW];
    }

    /**
     * A set may also hold causes that reach nothing painted: these count by the elementary symmetric sums of their weights. Gives
     * what sets of each size come to with all that still fit in.
     */
    private static double[] with(double[] others) {
        double[] sums = {1, 0, 0, 0};
        for (double weight : others) {
            sums[3] += weight * sums[2];
            sums[2] += weight * sums[1];
            sums[1] += weight * sums[0];
        }
        return new double[] {sums[0] + sums[1] + sums[2] + sums[3], sums[0] + sums[1] + sums[2], sums[0] + sums[1], 1};
    }
}
