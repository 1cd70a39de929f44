package org.filiform.decision.fact;

/** Where an assertion comes from. */
public sealed interface Origin {

    /** What people and programs cite: {@code Condition/123}. */
    String reference();

    /**
     * A resource of a health record.
     *
     * @param reference type and id
     * @param note how it was recognised where that needs saying, such as "matched by name: warfarin"; empty otherwise
     */
    record HealthRecord(String reference, String note) implements Origin {}

    /** An answer of the person, or of somebody for them. Of several only the newest counts. */
    record Answer(String reference) implements Origin {}

    /**
     * A named practitioner who examined or reconciled.
     *
     * @param reference where it is written down
     * @param name who
     * @param why the reason given; empty when none is needed
     */
    record Practitioner(String reference, String name, String why) implements Origin {}
}
