package org.filiform.knowledge.injectate;

import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Agent;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A drug that is injected.
 *
 * @param id the drug
 * @param kind what it does, and so how it is counted
 * @param strengths usual concentrations, each as it is typed
 * @param use how it is used, in words
 * @param onset how soon it works, in words
 * @param lasts how long it works, in words
 * @param rules rules about it
 * @param sources where it comes from
 * @param mark how far that was checked
 */
public record InjectedAgent(
        Token id,
        Agent.Kind kind,
        List<String> strengths,
        String use,
        Optional<String> onset,
        Optional<String> lasts,
        List<RuleId> rules,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public InjectedAgent {
        strengths = List.copyOf(strengths);
        rules = List.copyOf(rules);
        sources = List.copyOf(sources);
    }
}
