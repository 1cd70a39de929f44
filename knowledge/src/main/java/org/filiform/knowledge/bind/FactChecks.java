package org.filiform.knowledge.bind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;

/** Whether facts make sense together, and with pages and rules. */
final class FactChecks {

    /** The most pages that intake and the day itself may have: a healthy adult is done in so many. */
    static final int MOST_PAGES = 12;

    private final Binding binding;
    private final Map<FactId, FactEntry> facts = new HashMap<>();

    FactChecks(Binding binding, List<FactEntry> facts) {
        this.binding = binding;
        facts.forEach(fact -> this.facts.put(fact.id(), fact));
    }

    /** @param used the facts that any rule asks */
    void check(List<Page> pages, Set<FactId> used) {
        facts.values().forEach(this::parent);
        pages(pages);
        gatesMatter(used);
        vocabularyComplete();
    }

    private void parent(FactEntry fact) {
        Set<FactId> seen = new HashSet<>();
        Optional<FactEntry> at = Optional.of(fact);
        while (at.isPresent() && seen.add(at.get().id())) {
            at = at.get().definition().parent().flatMap(parent -> Optional.ofNullable(facts.get(parent)));
        }
        if (at.isPresent()) {
            problem(fact.id(), "'" + fact.id() + "' is its own ancestor: correct 'parent'.");
            return;
        }
        fact.definition()
                .parent()
                .flatMap(parent -> Optional.ofNullable(facts.get(parent)))
                .ifPresent(parent -> notBefore(fact.definition(), parent.definition()));
    }

    private void notBefore(FactDefinition fact, FactDefinition parent) {
        if (!fact.stage().includes(parent.stage())) {
            problem(
                    fact.id(),
                    "'" + fact.id() + "' is asked at an earlier stage than its parent '" + parent.id()
                            + "': put one of them right.");
        }
    }

    private void pages(List<Page> pages) {
        long before = pages.stream()
                .filter(page -> switch (page.stage()) {
                    case INTAKE, TODAY -> true;
                    case PLAN -> false;
                })
                .count();
        if (before > MOST_PAGES) {
            binding.problem(
                    Place.in(Topic.PAGES.path()),
                    Fault.FACT_SHAPE,
                    "Intake and today have " + before + " pages and may have " + MOST_PAGES + ": join some.");
        }
    }

    private void gatesMatter(Set<FactId> used) {
        Set<FactId> parents = new HashSet<>();
        used.forEach(fact -> ancestors(fact, parents));
        facts.values().stream()
                .map(FactEntry::definition)
                .filter(fact -> fact.kind() == Kind.GATE)
                .filter(fact -> !used.contains(fact.id()) && !parents.contains(fact.id()))
                .forEach(
                        fact -> at(
                                fact.id(),
                                Fault.IDLE_GATE,
                                "No rule asks '" + fact.id()
                                        + "', so it holds every verdict open for nothing: make it context, or write the rule."));
    }

    private void ancestors(FactId fact, Set<FactId> into) {
        Optional.ofNullable(facts.get(fact))
                .flatMap(entry -> entry.definition().parent())
                .ifPresent(parent -> {
                    if (into.add(parent)) {
                        ancestors(parent, into);
                    }
                });
    }

    /** A fact that lists muscles must list all of them, or the one that is missing could not be planned. */
    private void vocabularyComplete() {
        for (FactEntry fact : facts.values()) {
            if (fact.definition().value() instanceof ValueKind.Choice(Set<Token> of)) {
                complete(fact.id(), of, Named.MUSCLE, Named.MUSCLE_GROUP);
                complete(fact.id(), of, Named.DRUG, Named.DRUG_GROUP);
                complete(fact.id(), of, Named.TECHNIQUE);
            }
        }
    }

    private void complete(FactId fact, Set<Token> of, Named... kinds) {
        boolean lists = of.stream().anyMatch(word -> binding.names().has(kinds[0], word.value()));
        if (!lists) {
            return;
        }
        for (Named kind : kinds) {
            for (String id : binding.names().all(kind)) {
                if (Shape.KEBAB.fits(id) && !of.contains(new Token(id))) {
                    problem(fact, "'" + fact + "' leaves out the " + kind.words() + " '" + id + "': add it.");
                }
            }
        }
    }

    private void problem(FactId fact, String message) {
        at(fact, Fault.FACT_SHAPE, message);
    }

    private void at(FactId fact, Fault fault, String message) {
        binding.problem(binding.names().place(Named.FACT, fact.value()), fault, message);
    }
}
