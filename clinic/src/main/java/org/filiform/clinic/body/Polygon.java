package org.filiform.clinic.body;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The corners of an outline, in the units of the drawing.
 *
 * @param corners one after the other; the last one leads back to the first
 */
record Polygon(List<Corner> corners) {

    private static final Pattern STEP = Pattern.compile("[ML](-?[0-9.]+) (-?[0-9.]+)");

    Polygon {
        corners = List.copyOf(corners);
    }

    /** A place in the drawing. */
    record Corner(double x, double y) {}

    /** Reads a path that consists of straight lines, as all paths of the drawing do. */
    static Polygon of(String path) {
        List<Corner> corners = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            corners.add(new Corner(Double.parseDouble(step.group(1)), Double.parseDouble(step.group(2))));
        }
        return new Polygon(corners);
    }

    /** How much of the drawing it covers, in square units. */
    double area() {
        double twice = 0;
        for (int at = 0; at < corners.size(); at++) {
            Corner from = corners.get(at);
            Corner to = corners.get((at + 1) % corners.size());
            twice += from.x * to.y - to.x * from.y;
        }
        return Math.abs(twice) / 2;
    }

    /** How wide or high it is, whichever is less. */
    double size() {
        DoubleSummaryStatistics x = corners.stream().mapToDouble(Corner::x).summaryStatistics();
        DoubleSummaryStatistics y = corners.stream().mapToDouble(Corner::y).summaryStatistics();
        return Math.min(x.getMax() - x.getMin(), y.getMax() - y.getMin());
    }

    /** Whether a place lies in it: a line from there to the right crosses its outline an odd number of times. */
    boolean holds(double x, double y) {
        boolean inside = false;
        for (int at = 0; at < corners.size(); at++) {
            Corner from = corners.get(at);
            Corner to = corners.get((at + 1) % corners.size());
            boolean crosses = from.y > y != to.y > y;
            inside ^= crosses && x < from.x + (to.x - from.x) * (y - from.y) / (to.y - from.y);
        }
        return inside;
    }
}
