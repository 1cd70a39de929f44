package org.filiform.decision.fact;

/**
 * A measured number, or all that is known of one: {@code <5} reaches from minus infinity to 5 without 5.
 *
 * @param low the lower end
 * @param high the upper end
 * @param lowOpen whether the lower end itself is left out
 * @param highOpen whether the upper end itself is left out
 */
public record Interval(double low, double high, boolean lowOpen, boolean highOpen) implements Comparable<Interval> {

    public Interval {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high || (low == high && (lowOpen || highOpen))) {
            throw new IllegalArgumentException("Not an interval: " + low + " to " + high);
        }
    }

    public static Interval exactly(double value) {
        return new Interval(value, value, false, false);
    }

    public static Interval below(double value, boolean orEqual) {
        return new Interval(Double.NEGATIVE_INFINITY, value, true, !orEqual);
    }

    public static Interval above(double value, boolean orEqual) {
        return new Interval(value, Double.POSITIVE_INFINITY, !orEqual, true);
    }

    public static Interval from(double low, double high) {
        return new Interval(low, high, false, false);
    }

    public boolean isExact() {
        return low == high;
    }

    @Override
    public int compareTo(Interval other) {
        int byLow = Double.compare(low, other.low);
        return byLow != 0 ? byLow : Double.compare(high, other.high);
    }
}
