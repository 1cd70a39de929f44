package org.filiform.knowledge.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A rule as the pack describes it, with the proposed defaults.
 *
 * @param rule what the rule engine knows of it; its modalities include those of {@code extended}
 * @param title a short name for people
 * @param rows the rows of the evidence that it carries
 * @param extended the treatments to which we apply what sources say of another one, each with the reason
 * @param why why this default is proposed
 * @param notApplied why it is not applied; present only while the pack leaves it switched off
 * @param hazard the hazard that it controls
 * @param clinician what it means and what to do
 * @param client what the person is told
 * @param consent a sentence for the consent
 * @param positions what each source holds
 * @param conflicts where sources disagree about it
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record RuleEntry(
        Rule rule,
        String title,
        List<String> rows,
        Map<ModalityId, String> extended,
        String why,
        Optional<String> notApplied,
        String hazard,
        String clinician,
        String client,
        Optional<String> consent,
        List<Position> positions,
        List<String> conflicts,
        List<SourceId> sources,
        Mark mark)
        implements Identified<RuleId> {

    public RuleEntry {
        rows = List.copyOf(rows);
        extended = Map.copyOf(extended);
        positions = List.copyOf(positions);
        conflicts = List.copyOf(conflicts);
        sources = List.copyOf(sources);
    }

    @Override
    public RuleId id() {
        return rule.id();
    }

    /** The same rule under another title and with another explanation for clinicians. */
    public RuleEntry reworded(String title, String clinician) {
        return new RuleEntry(
                rule,
                title,
                rows,
                extended,
                why,
                notApplied,
                hazard,
                clinician,
                client,
                consent,
                positions,
                conflicts,
                sources,
                mark);
    }
}
