package org.filiform.knowledge.fact;

import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;

/**
 * How records say a fact.
 *
 * @param resourceTypes FHIR resource types in which it counts
 * @param set the code set that the record's code must be in
 * @param valueSet the code set that the record's coded value must be in
 * @param says what the record then says
 * @param why why a record that only raises the question does so; empty for the others
 * @param windowDays for a medicine, how many days after its end it still matters
 * @param windowSaysYes whether within that window it says yes; otherwise it raises the question
 * @param ever whether it still counts once the record calls it over: the question is whether it ever was
 * @param token which of the fact's list a yes means, or which trimester on the day of the entry
 */
public record RecordMapping(
        Set<String> resourceTypes,
        String set,
        Optional<String> valueSet,
        Says says,
        String why,
        Optional<Integer> windowDays,
        boolean windowSaysYes,
        boolean ever,
        Optional<Token> token) {

    public RecordMapping {
        resourceTypes = Set.copyOf(resourceTypes);
    }
}
