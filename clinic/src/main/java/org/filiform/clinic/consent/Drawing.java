package org.filiform.clinic.consent;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signature drawn by finger, as the path of an SVG: strokes of whole points on a board of {@value #WIDTH} by
 * {@value #HEIGHT}, such as {@code M10 20L30 25M40 20L50 60}. Nothing else is ever taken for one.
 *
 * @param path the strokes
 */
public record Drawing(String path) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 200;

    /** Of a path, in characters. */
    static final int LONGEST = 20 * 1024;

    /** What is shorter from end to end is a slip of the finger. */
    private static final int LEAST_SPAN = 30;

    private static final Pattern POINT = Pattern.compile("([ML])(\\d{1,3}) (\\d{1,3})");

    public Drawing {
        if (!isSignature(path)) {
            throw new IllegalArgumentException("Not a drawn signature");
        }
    }

    /** A drawing, where that is one. */
    static Optional<Drawing> of(String path) {
        return isSignature(path) ? Optional.of(new Drawing(path)) : Optional.empty();
    }

    private static boolean isSignature(String path) {
        if (path.length() > LONGEST || !path.startsWith("M")) {
            return false;
        }
        Matcher points = POINT.matcher(path);
        int end = 0;
        int left = WIDTH;
        int right = 0;
        while (points.find() && points.start() == end) {
            int across = Integer.parseInt(points.group(2));
            if (across > WIDTH || Integer.parseInt(points.group(3)) > HEIGHT) {
                return false;
            }
            left = Math.min(left, across);
            right = Math.max(right, across);
            end = points.end();
        }
        return end == path.length() && right - left >= LEAST_SPAN;
    }
}
