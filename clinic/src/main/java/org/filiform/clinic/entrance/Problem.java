package org.filiform.clinic.entrance;

import java.util.List;
import java.util.Optional;

/**
 * What is wrong with a form, for the field and for the summary above.
 *
 * @param field the id of the field
 * @param text one sentence
 */
public record Problem(String field, String text) {

    /** What is wrong with one field, if anything. */
    public static Optional<String> of(List<Problem> problems, String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::text)
                .findFirst();
    }
}
