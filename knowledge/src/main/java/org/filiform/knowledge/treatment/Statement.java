package org.filiform.knowledge.treatment;

import java.util.List;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * One thing to know about a treatment.
 *
 * @param topic what about; every treatment is described under the same topics
 * @param says for clinicians
 * @param client for the person treated
 * @param sources where it comes from
 * @param mark how far that was checked
 * @param conflicts where sources disagree about it
 */
public record Statement(
        Topic topic, String says, String client, List<SourceId> sources, Mark mark, List<String> conflicts) {

    public Statement {
        sources = List.copyOf(sources);
        conflicts = List.copyOf(conflicts);
    }

    /** What a statement is about, in the order in which treatments are compared. */
    public enum Topic {
        WHAT_IT_IS,
        NEEDLE,
        INJECTATE,
        PROCEDURE,
        ONSET,
        DURATION,
        COURSE,
        COMMON_REACTIONS,
        SERIOUS_REACTIONS,
        DRIVING,
        OBSERVATION,
        AFTERCARE,
        WHO_MAY_GIVE,
        EVIDENCE
    }
}
