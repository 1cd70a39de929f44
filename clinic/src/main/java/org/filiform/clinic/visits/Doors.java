package org.filiform.clinic.visits;

/** Where in a visit a gate is opened. */
public final class Doors {

    private Doors() {}

    /** The page of a gate, below the address of its visit. */
    public static String of(Gate gate) {
        return switch (gate) {
            case SCREENED -> "/today";
            case ASSESSED -> "/assessment";
            case PLANNED -> "/plan";
            case CLEARED -> "/clearance";
            case CONSENTED -> "/consent";
            case IN_PROGRESS -> "/pause";
            case RECONCILED -> "/needles";
            case SIGNED -> "/note";
            case AFTERCARE -> "/aftercare";
            case CLOSED -> "/end";
        };
    }
}
