package org.filiform.knowledge.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.SourceId;

/**
 * One thing that one of the five first texts says, and how it stood up to checking.
 *
 * @param id its stable name, such as {@code S0-01}
 * @param topic what it is about
 * @param modalities the treatments it is about
 * @param says the claim, in our words
 * @param checks how it stood up
 * @param note what the check found
 * @param sources the text that makes the claim
 * @param against the sources that the note names
 * @param conflicts the conflicts it is part of
 * @param related other claims about the same thing
 */
public record Claim(
        String id,
        Topic topic,
        Set<ModalityId> modalities,
        String says,
        Set<Check> checks,
        Optional<String> note,
        List<SourceId> sources,
        List<SourceId> against,
        List<String> conflicts,
        List<String> related)
        implements Identified<String> {

    public Claim {
        modalities = Set.copyOf(modalities);
        checks = Set.copyOf(checks);
        sources = List.copyOf(sources);
        against = List.copyOf(against);
        conflicts = List.copyOf(conflicts);
        related = List.copyOf(related);
    }

    /** What a claim is about. */
    public enum Topic {
        COMPARISON,
        DEFINITION,
        INDICATION,
        BENEFIT,
        CONTRAINDICATION_ABSOLUTE,
        CONTRAINDICATION_RELATIVE,
        CONTRAINDICATION,
        SIDE_EFFECT,
        PROCEDURE,
        SCOPE_OF_PRACTICE,
        TIME_COURSE,
        AFTERCARE,
        MECHANISM,
        TECHNIQUE,
        EVIDENCE,
        SITE_SERVICE,
        CHOOSING_A_PRACTITIONER,
        CARE_PATHWAY
    }

    /** How a claim stood up to checking. */
    public enum Check {
        CONSISTENT,
        QUALIFIED,
        CONTRADICTED,
        OPEN
    }
}
