package org.filiform.decision.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;

/**
 * All facts, rules and modalities of a pack as adopted, checked against each other: every id is there once, and every
 * rule asks facts that exist.
 */
public final class RuleSet {

    private final List<Modality> modalities;
    private final Map<FactId, FactDefinition> facts;
    private final Map<RuleId, Rule> rules;

    /**
     * @param modalities in the order in which answers are given
     * @param facts in the order in which questions of equal weight are asked
     * @param rules in any order
     * @throws IllegalArgumentException if an id is there twice or a rule asks for what does not exist
     */
    public RuleSet(List<Modality> modalities, List<FactDefinition> facts, List<Rule> rules) {
        this.modalities = List.copyOf(modalities);
        this.facts = new LinkedHashMap<>();
        this.rules = new LinkedHashMap<>();
        facts.forEach(fact -> putOnce(this.facts, fact.id(), fact));
        rules.stream().sorted(Comparator.comparing(Rule::id)).forEach(rule -> putOnce(this.rules, rule.id(), rule));
        this.facts.values().forEach(this::requireParent);
        this.rules.values().forEach(this::requireFacts);
    }

    private static <K, V> void putOnce(Map<K, V> map, K id, V value) {
        if (map.put(id, value) != null) {
            throw new IllegalArgumentException(id + " is there twice");
        }
    }

    private void requireParent(FactDefinition fact) {
        fact.parent().ifPresent(parent -> requireFact(fact.id().value(), parent));
    }

    private void requireFacts(Rule rule) {
        factsAsked(rule.when()).forEach(fact -> requireFact(rule.id().value(), fact));
        rule.targets().from().forEach(fact -> requireFact(rule.id().value(), fact));
    }

    private void requireFact(String by, FactId fact) {
        if (!facts.containsKey(fact)) {
            throw new IllegalArgumentException(by + " needs the fact '" + fact + "', which does not exist");
        }
    }

    public List<Modality> modalities() {
        return modalities;
    }

    public List<FactDefinition> facts() {
        return List.copyOf(facts.values());
    }

    public Optional<FactDefinition> fact(FactId id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** In the order of their ids. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    public Optional<Rule> rule(RuleId id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** Every fact that a condition asks, in the order in which it asks them. */
    public static Set<FactId> factsAsked(Condition condition) {
        Set<FactId> asked = new LinkedHashSet<>();
        collect(condition, asked);
        return asked;
    }

    private static void collect(Condition condition, Set<FactId> into) {
        switch (condition) {
            case Condition.All all -> all.parts().forEach(part -> collect(part, into));
            case Condition.AnyOf any -> any.parts().forEach(part -> collect(part, into));
            case Condition.Not not -> collect(not.part(), into);
            case Condition.Ask ask -> into.add(ask.fact());
        }
    }

    /** The modalities that a rule speaks about, techniques of them included. */
    public List<ModalityId> spokenAbout(Rule rule) {
        List<ModalityId> spoken = new ArrayList<>();
        Set<ModalityId> named = new HashSet<>(rule.modalities());
        for (Modality modality : modalities) {
            if (named.stream().anyMatch(modality::follows)) {
                spoken.add(modality.id());
            }
        }
        return spoken;
    }
}
