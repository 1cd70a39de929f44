package org.filiform.fhir.form;

import java.time.LocalDate;
import java.util.Set;
import org.filiform.decision.fact.Token;

/** What a person answers to one question. */
public sealed interface Reply {

    /** It holds; and where, or which. Empty means they could not say. */
    record Yes(Set<Token> which) implements Reply {
        public Yes {
            which = Set.copyOf(which);
        }
    }

    /** It does not hold. */
    record No() implements Reply {}

    /** They were asked and do not know. */
    record DoesNotKnow() implements Reply {}

    /** They would rather say it in person: it stays open, and nobody guesses. */
    record InPerson() implements Reply {}

    /** A number in the unit of the fact. */
    record Amount(double value) implements Reply {}

    /** A day, such as that of the last dose, or the date of birth. */
    record Day(LocalDate day) implements Reply {}

    /** Pregnant, and when the last period began. */
    record Pregnant(LocalDate lastPeriod) implements Reply {}

    /** It holds, and no more than that. */
    static Yes yes() {
        return new Yes(Set.of());
    }
}
