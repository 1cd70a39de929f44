package org.filiform.knowledge.rule;

import java.util.List;
import java.util.Set;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A rule about who may treat. It is never part of a client's verdict.
 *
 * @param id its name
 * @param rows the rows of the evidence that it carries
 * @param title a short name for people
 * @param requiresActs the acts for which it counts
 * @param says what the sources require
 * @param sources where it comes from
 * @param mark how far that was checked
 * @param clinician what it means and what to do
 */
public record EligibilityRule(
        String id,
        List<String> rows,
        String title,
        Set<PermittedAct> requiresActs,
        String says,
        List<SourceId> sources,
        Mark mark,
        String clinician)
        implements Identified<String> {

    public EligibilityRule {
        rows = List.copyOf(rows);
        requiresActs = Set.copyOf(requiresActs);
        sources = List.copyOf(sources);
    }
}
