package org.filiform.knowledge;

import java.util.ArrayList;
import java.util.List;

/** Gathers every problem, so that all are told at once. */
public final class Problems {

    /** More than these help nobody. */
    public static final int MOST = 1000;

    private final List<Problem> found = new ArrayList<>();
    private int count;

    public void add(Place place, Fault fault, String message) {
        count++;
        if (found.size() < MOST) {
            found.add(new Problem(place, fault, message));
        }
    }

    public boolean none() {
        return count == 0;
    }

    /** How many were found up to now. */
    public int count() {
        return count;
    }

    /** By file, line and column. */
    public List<Problem> sorted() {
        return found.stream().sorted().distinct().toList();
    }
}
