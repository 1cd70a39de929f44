package org.filiform.knowledge.fact;

import java.util.List;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A fact as the pack describes it.
 *
 * @param definition what the rule engine knows of it
 * @param label a short name for clinicians
 * @param question how it is asked
 * @param page the page on which it is asked
 * @param records how records say it; empty where they cannot
 * @param sources why it is asked
 * @param mark how far that was checked
 */
public record FactEntry(
        FactDefinition definition,
        String label,
        QuestionText question,
        String page,
        List<RecordMapping> records,
        List<SourceId> sources,
        Mark mark)
        implements Identified<FactId> {

    public FactEntry {
        records = List.copyOf(records);
        sources = List.copyOf(sources);
    }

    @Override
    public FactId id() {
        return definition.id();
    }
}
