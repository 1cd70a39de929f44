package org.filiform.clinic.opinion;

/**
 * How many decisions against findings are neither over nor taken back.
 *
 * @param open all of them
 * @param alone those whose maker also treats
 */
public record Decided(int open, int alone) {

    /** None. */
    public static final Decided NONE = new Decided(0, 0);
}
