package org.filiform.knowledge;

import java.util.Comparator;

/**
 * Something in a pack or an adoption that must be put right before it can be used.
 *
 * @param place where
 * @param fault what sort of problem
 * @param message what is wrong and what to do, as a sentence
 */
public record Problem(Place place, Fault fault, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place).thenComparing(Problem::fault).thenComparing(Problem::message);

    /** The same problem, its file named from outside the folder. */
    public Problem under(String folder) {
        return new Problem(new Place(folder + "/" + place.file(), place.line(), place.column()), fault, message);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** As tools write it: {@code file:line:column: message [FIL-1005]}. */
    @Override
    public String toString() {
        return place + ": " + message + " [" + fault.code() + "]";
    }
}
