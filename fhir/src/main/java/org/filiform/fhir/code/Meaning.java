package org.filiform.fhir.code;

import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.fact.Says;

/**
 * What it says about one fact that a resource of some type holds a code of some set.
 *
 * @param fact which fact
 * @param set the set of the code
 * @param valueSet the set that the coded value must be in as well; empty where the code alone speaks
 * @param says what it says
 * @param which of a closed list it says, or which trimester on the day of the entry; mostly none
 * @param ever whether it still counts once the record calls it over, because the question is "ever"
 * @param windowDays for a medicine, how many days after its end it still matters
 * @param windowSaysYes whether within that window it says yes; otherwise it raises the question
 */
public record Meaning(
        FactDefinition fact,
        String set,
        Optional<String> valueSet,
        Says says,
        Set<Token> which,
        boolean ever,
        Optional<Integer> windowDays,
        boolean windowSaysYes) {

    public Meaning {
        which = Set.copyOf(which);
    }
}
