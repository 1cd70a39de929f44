package org.filiform.clinic.front;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.Page;
import org.filiform.knowledge.rule.RuleEntry;

/**
 * Who should be careful: the rules of the pack under the questions that raise them, on the pages on which these are
 * asked. A rule that asks several things stands under the first that can be asked before a place is planned.
 */
public final class Careful {

    private final Pack pack;
    private final List<Part> parts;

    Careful(Pack pack) {
        this.pack = pack;
        Map<FactId, List<RuleEntry>> byFact = new LinkedHashMap<>();
        for (RuleEntry rule : pack.rules()) {
            byFact.computeIfAbsent(lead(rule).id(), _ -> new ArrayList<>()).add(rule);
        }
        this.parts = pack.pages().stream()
                .map(page -> new Part(page, concerns(page, byFact)))
                .filter(part -> !part.concerns().isEmpty())
                .toList();
    }

    private List<Concern> concerns(Page page, Map<FactId, List<RuleEntry>> byFact) {
        return pack.facts().stream()
                .filter(fact -> fact.page().equals(page.id()) && byFact.containsKey(fact.id()))
                .map(fact -> new Concern(fact, gravestFirst(byFact.getOrDefault(fact.id(), List.of()))))
                .toList();
    }

    private static List<RuleEntry> gravestFirst(List<RuleEntry> rules) {
        return rules.stream()
                .sorted(Comparator.comparing((RuleEntry rule) -> rule.rule().verdict())
                        .reversed())
                .toList();
    }

    /** The fact under which a rule stands. */
    FactEntry lead(RuleEntry rule) {
        List<FactEntry> asked =
                asked(rule.rule().when()).stream().map(pack.facts()::named).toList();
        return asked.stream()
                .filter(fact -> fact.question().client().isPresent())
                .findFirst()
                .orElseGet(asked::getFirst);
    }

    private static List<FactId> asked(Condition when) {
        return switch (when) {
            case Condition.All(var conditions) -> allAsked(conditions);
            case Condition.AnyOf(var conditions) -> allAsked(conditions);
            case Condition.Not(var condition) -> asked(condition);
            case Condition.Ask(var fact, var _) -> List.of(fact);
        };
    }

    private static List<FactId> allAsked(List<Condition> conditions) {
        return conditions.stream()
                .flatMap(condition -> asked(condition).stream())
                .toList();
    }

    public List<Part> parts() {
        return parts;
    }

    Optional<Part> part(String page) {
        return parts.stream().filter(part -> part.page().id().equals(page)).findFirst();
    }

    /** What the sources rule out for the whole person, emergencies first. */
    List<RuleEntry> ruledOut() {
        return gravestFirst(pack.rules().stream()
                .filter(rule -> rule.rule().enabled())
                .filter(rule -> rule.rule().severity() == Severity.ABSOLUTE)
                .filter(rule -> rule.rule().scope() == Scope.PERSON)
                .filter(rule -> rule.rule().verdict().compareTo(Verdict.NOT_NOW) >= 0)
                .filter(rule -> lead(rule).question().client().isPresent())
                .toList());
    }

    /** The rules that stand under one fact. */
    List<RuleEntry> about(FactId fact) {
        return parts.stream()
                .flatMap(part -> part.concerns().stream())
                .filter(concern -> concern.fact().id().equals(fact))
                .flatMap(concern -> concern.rules().stream())
                .filter(rule -> rule.rule().enabled())
                .toList();
    }

    /** Where a rule can be read in full. */
    public String href(RuleEntry rule) {
        return "/careful/" + lead(rule).page() + "#" + rule.id();
    }

    /** What is asked before a rule is told, in plain words where the person can answer. */
    public String question(RuleEntry rule) {
        return question(lead(rule));
    }

    private static String question(FactEntry fact) {
        return fact.question().client().orElse(fact.label());
    }

    /**
     * A page of questions with the rules that they raise.
     *
     * @param page the page of the pack
     * @param concerns its questions, in the order of asking
     */
    public record Part(Page page, List<Concern> concerns) {

        public Part {
            concerns = List.copyOf(concerns);
        }

        public String href() {
            return "/careful/" + page.id();
        }
    }

    /**
     * One question with its rules.
     *
     * @param fact what is asked
     * @param rules what follows, the gravest first
     */
    public record Concern(FactEntry fact, List<RuleEntry> rules) {

        public Concern {
            rules = List.copyOf(rules);
        }

        /** What is asked, in plain words where the person can answer. */
        public String question() {
            return Careful.question(fact);
        }
    }
}
