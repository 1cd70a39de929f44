package org.filiform.clinic.needles;

/**
 * How long needles have been in, short enough for a large figure: minutes, then hours with minutes, then days.
 *
 * @param figure such as {@code 29}, {@code 1:20} or {@code 7}
 * @param unit the key of what it counts
 * @param number of those units, so that its words agree
 */
public record Elapsed(String figure, String unit, long number) {

    private static final long HOUR = 60;
    private static final long DAY = 24 * HOUR;

    /** So many whole minutes. */
    public static Elapsed of(long minutes) {
        if (minutes < HOUR) {
            return new Elapsed(Long.toString(minutes), "needles.board.minutes", minutes);
        }
        if (minutes < DAY) {
            return new Elapsed(
                    "%d:%02d".formatted(minutes / HOUR, minutes % HOUR), "needles.board.hours", minutes / HOUR);
        }
        return new Elapsed(Long.toString(minutes / DAY), "needles.board.days", minutes / DAY);
    }
}
