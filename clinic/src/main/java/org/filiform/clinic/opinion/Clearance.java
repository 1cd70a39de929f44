package org.filiform.clinic.opinion;

import java.time.LocalDate;
import org.filiform.decision.answer.Finding;

/** A finding that stands in the way of a treatment, and what answers it today, if anything does. */
public sealed interface Clearance {

    /** What was found. */
    Finding finding();

    /** Nothing answers it. */
    record Stands(Finding finding) implements Clearance {}

    /**
     * A doctor says that the treatment may go on.
     *
     * @param doctor who said so
     * @param conditions under which; empty for none
     * @param until the last day on which it counts
     */
    record ByOpinion(Finding finding, String doctor, String conditions, LocalDate until) implements Clearance {}

    /**
     * Somebody who may do so decided otherwise.
     *
     * @param by who
     * @param alone whether the same person treats
     * @param until the last day on which it counts
     */
    record ByOverride(Finding finding, String by, boolean alone, LocalDate until) implements Clearance {}
}
