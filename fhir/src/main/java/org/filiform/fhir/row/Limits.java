package org.filiform.fhir.row;

/** How much of one input is taken in before it is refused with a clear word. */
public final class Limits {

    /** Levels of objects and arrays within one another. */
    public static final int DEPTH = 200;

    /** Characters of one text that is read; texts that are not needed are skipped at any length. */
    public static final int TEXT_CHARACTERS = 1_000_000;

    /** Characters of the name of an element. */
    public static final int NAME_CHARACTERS = 1_000;

    /** Digits of a number. */
    public static final int NUMBER_CHARACTERS = 200;

    /** Codings, components, answers and dates of one resource, together. */
    public static final int PARTS = 50_000;

    /** Problems of one resource that are told one by one. */
    public static final int PROBLEMS = 20;

    private Limits() {}
}
