package org.filiform.fhir.person;

import java.util.List;
import java.util.stream.Stream;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.fact.Facts;

/**
 * What records say about one person.
 *
 * @param facts what could be understood
 * @param gaps what could not; each acts like an open question and hides nothing
 */
public record PersonRecord(Facts facts, List<Gap> gaps) {

    /** Nothing is said. */
    public static final PersonRecord SILENCE = new PersonRecord(Facts.none(), List.of());

    public PersonRecord {
        gaps = List.copyOf(gaps);
    }

    /** Both, in whatever order. */
    public PersonRecord with(PersonRecord other) {
        return new PersonRecord(
                facts.with(other.facts),
                Stream.concat(gaps.stream(), other.gaps.stream()).sorted().toList());
    }
}
