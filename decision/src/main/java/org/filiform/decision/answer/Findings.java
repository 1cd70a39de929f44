package org.filiform.decision.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.kernel.Outcome;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Says in words what fired. What a rule always says is put in order once, for everybody. */
final class Findings {

    /** A rule with all that does not depend on the person. */
    private record Ready(
            Rule rule,
            List<Token> sites,
            List<FactId> placesFrom,
            List<Token> techniques,
            List<Token> drugs,
            List<FactId> asked) {

        static Ready of(Rule rule) {
            Set<Token> sites = new TreeSet<>(rule.targets().regions());
            sites.addAll(rule.targets().muscles());
            return new Ready(
                    rule,
                    List.copyOf(sites),
                    List.copyOf(rule.targets().fromInOrder()),
                    List.copyOf(new TreeSet<>(rule.targets().techniques())),
                    List.copyOf(new TreeSet<>(rule.targets().drugs())),
                    List.copyOf(RuleSet.factsAsked(rule.when())));
        }
    }

    /** A finding and the number of its rule, or of the fact in conflict. */
    private record Numbered(int number, Finding finding) {}

    /** All that was found about one person, whichever modality it is told for. */
    record Found(List<Numbered> fired, List<Numbered> conflicts) {}

    private final CompiledRules compiled;
    private final List<Ready> ready;

    Findings(CompiledRules compiled) {
        this.compiled = compiled;
        this.ready = compiled.rules().rules().stream().map(Ready::of).toList();
    }

    /** Everything that was found about one person. */
    Found of(Outcome outcome, @Nullable Reading[] readings) {
        BitSet rules = outcome.fired();
        List<Numbered> fired = new ArrayList<>(rules.cardinality());
        rules.stream().forEach(rule -> fired.add(new Numbered(rule, fired(ready.get(rule), readings))));
        List<Numbered> conflicts = outcome.conflicts().stream()
                .mapToObj(fact -> new Numbered(
                        fact, new Finding.Conflict(compiled.fact(fact).id())))
                .toList();
        return new Found(fired, conflicts);
    }

    /** Those that speak about one modality, the weightiest first. */
    List<Finding> about(int modality, Found found) {
        List<Finding> findings = new ArrayList<>(found.fired.size());
        for (Numbered fired : found.fired) {
            if (compiled.speaksAbout(fired.number, modality)) {
                findings.add(fired.finding);
            }
        }
        for (Numbered conflict : found.conflicts) {
            if (compiled.isAskedFor(conflict.number, modality)) {
                findings.add(conflict.finding);
            }
        }
        findings.sort(Finding.BY_WEIGHT);
        return findings;
    }

    private Finding fired(Ready ready, @Nullable Reading[] readings) {
        return new Finding.Fired(
                ready.rule.id(),
                ready.rule.action(),
                ready.rule.severity(),
                ready.rule.scope(),
                sites(ready, readings),
                ready.techniques,
                ready.drugs,
                speaking(ready, readings));
    }

    private List<Token> sites(Ready ready, @Nullable Reading[] readings) {
        if (ready.placesFrom.isEmpty()) {
            return ready.sites;
        }
        Set<Token> sites = new TreeSet<>(ready.sites);
        for (FactId fact : ready.placesFrom) {
            Reading reading = readings[compiled.numberOf(fact)];
            if (reading != null && reading.state().fires()) {
                sites.addAll(places(fact, reading));
            }
        }
        return List.copyOf(sites);
    }

    /** Where it is; while that was not said, everywhere it could be. */
    private Set<Token> places(FactId fact, Reading reading) {
        boolean said = !reading.which().isEmpty();
        FactDefinition definition = compiled.fact(compiled.numberOf(fact));
        return !said && definition.value() instanceof ValueKind.Places(Set<Token> whenUnsaid)
                ? whenUnsaid
                : reading.which();
    }

    /** The facts of a rule that are known: a fact about which nothing is known made nothing fire. */
    private List<FactId> speaking(Ready ready, @Nullable Reading[] readings) {
        ConditionReader.Known known = fact -> {
            Reading reading = readings[compiled.numberOf(fact)];
            return reading == null ? Reading.silence() : reading;
        };
        List<FactId> speaking = new ArrayList<>(ready.asked.size());
        for (FactId fact : ready.asked) {
            if (known.of(fact).state() != State.UNKNOWN
                    && ConditionReader.contributes(ready.rule.when(), fact, known)) {
                speaking.add(fact);
            }
        }
        return speaking;
    }
}
