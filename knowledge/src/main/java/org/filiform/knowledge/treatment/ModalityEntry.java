package org.filiform.knowledge.treatment;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.rule.Modality;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Identified;

/**
 * A treatment.
 *
 * @param id its short name in the pack
 * @param name its name
 * @param shortName its abbreviation
 * @param screened whether rules are asked about it; otherwise it is here to compare with
 * @param techniqueOf the treatment of which it is a technique
 * @param statements what to know about it, topic by topic
 */
public record ModalityEntry(
        ModalityId id,
        String name,
        String shortName,
        boolean screened,
        Optional<ModalityId> techniqueOf,
        List<Statement> statements)
        implements Identified<ModalityId> {

    public ModalityEntry {
        statements = List.copyOf(statements);
    }

    /** What the rule engine knows of it. */
    public Modality modality() {
        return new Modality(id, techniqueOf);
    }

    /** What is to be known about one topic, in the order of the pack. */
    public List<Statement> about(Statement.Topic topic) {
        return statements.stream()
                .filter(statement -> statement.topic() == topic)
                .toList();
    }
}
