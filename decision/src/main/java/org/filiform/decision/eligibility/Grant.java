package org.filiform.decision.eligibility;

import java.time.LocalDate;
import java.util.Optional;
import org.filiform.decision.fact.Token;

/** A permission with its dates. */
public sealed interface Grant {

    /** The first day on which it counts. */
    LocalDate from();

    /** The last day on which it counts; empty means it has no end yet. */
    Optional<LocalDate> to();

    default boolean countsOn(LocalDate day) {
        return !day.isBefore(from()) && to().map(last -> !day.isAfter(last)).orElse(true);
    }

    /** May do this. */
    record OfAct(PermittedAct act, LocalDate from, Optional<LocalDate> to) implements Grant {}

    /** Holds the legal authority to give this drug. */
    record OfDrug(Token drug, Authority authority, LocalDate from, Optional<LocalDate> to) implements Grant {}
}
