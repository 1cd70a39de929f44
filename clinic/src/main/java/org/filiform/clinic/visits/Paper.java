package org.filiform.clinic.visits;

/** What is written down at a visit. It is added and never changed; the newest of its kind counts. */
public sealed interface Paper permits Assessment, Plan, Pause {

    /** How the database calls it. */
    default String kind() {
        return switch (this) {
            case Assessment _ -> "ASSESSMENT";
            case Plan _ -> "PLAN";
            case Pause _ -> "PAUSE";
        };
    }
}
