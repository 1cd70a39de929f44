package org.filiform.knowledge.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Explainer;
import org.filiform.decision.answer.Explanation;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;

/** Compares what a rule set answers with what a case expects. */
final class CaseJudge {

    private static final String SECTION = "2.5-";

    private final Pack pack;
    private final RuleSet rules;
    private final GivenFacts given;
    private final Explainer explainer;

    CaseJudge(Pack pack, RuleSet rules) {
        this.pack = pack;
        this.rules = rules;
        this.given = new GivenFacts(rules);
        this.explainer = new Explainer(new Screener(rules, pack.readingLimits()));
    }

    /** What differs from the expectation; empty when nothing does. */
    List<String> differences(EvidenceCase evidence) {
        Explanation explanation = explainer.explain(
                given.of(evidence),
                evidence.recordIncomplete() ? List.of(new Gap("case.ndjson:1", "cut off")) : List.of(),
                new Frame(GivenFacts.AS_OF, evidence.stage(), "en", pack.identity(), Optional.empty()));
        return evidence.row().isEmpty() ? person(evidence, explanation) : row(evidence, explanation);
    }

    private static List<String> person(EvidenceCase evidence, Explanation explanation) {
        List<String> differences = new ArrayList<>();
        evidence.expect().forEach((modality, expected) -> {
            Answer answer = answer(explanation, modality);
            Map<String, Object> wanted = CaseFiles.entries(expected);
            compare(differences, modality + " verdict", EvidenceCase.words(wanted, "verdict"), word(answer.verdict()));
            compare(differences, modality + " so-far", EvidenceCase.words(wanted, "so-far"), word(answer.soFar()));
            atLeast(
                    differences,
                    modality + " could-become",
                    EvidenceCase.words(wanted, "could-become-at-least"),
                    answer.couldBecome());
        });
        return differences;
    }

    private List<String> row(EvidenceCase evidence, Explanation explanation) {
        Answer answer = answer(explanation, evidence.modality());
        List<Rule> ofRow = rulesOf(evidence);
        boolean silence = EvidenceCase.words(evidence.expect(), "row").contains("silent");
        if (ofRow.isEmpty() && !silence) {
            return List.of("no rule carries row " + evidence.row() + " for " + evidence.modality());
        }
        Set<RuleId> ids = ofRow.stream().map(Rule::id).collect(Collectors.toSet());
        List<Finding.Fired> fired = answer.findings().stream()
                .flatMap(finding -> finding instanceof Finding.Fired one ? Stream.of(one) : Stream.empty())
                .filter(finding -> ids.contains(finding.rule()))
                .toList();
        boolean possible = ids.stream()
                .anyMatch(id -> explanation
                        .of(id)
                        .filter(trace -> trace.fate() == Explanation.Fate.COULD_FIRE)
                        .isPresent());
        String outcome = !fired.isEmpty() ? "fires" : possible ? "open" : "silent";
        List<String> differences = new ArrayList<>();
        compare(differences, "row", EvidenceCase.words(evidence.expect(), "row"), outcome);
        if (differences.isEmpty() && outcome.equals("fires")) {
            fired(evidence.expect(), fired, answer, differences);
        }
        if (differences.isEmpty() && outcome.equals("open")) {
            asks(evidence.expect(), answer, differences);
        }
        return differences;
    }

    private void fired(Map<String, Object> expect, List<Finding.Fired> fired, Answer answer, List<String> differences) {
        List<String> actions = EvidenceCase.words(expect, "actions");
        List<String> scopes = EvidenceCase.words(expect, "scope");
        Set<Token> sites = members(
                EvidenceCase.words(expect, "sites").stream().map(Token::new).toList());
        boolean matched = fired.stream()
                .anyMatch(finding -> (actions.isEmpty() || actions.contains(word(finding.action())))
                        && (scopes.isEmpty() || scopes.contains(word(finding.scope())))
                        && members(finding.sites()).containsAll(sites));
        if (!matched) {
            differences.add("expected " + actions + " " + scopes + " " + sites + " but fired " + fired);
        }
        atLeast(differences, "verdict", EvidenceCase.words(expect, "verdict-at-least"), answer.soFar());
    }

    private static void asks(Map<String, Object> expect, Answer answer, List<String> differences) {
        Set<FactId> asked =
                answer.questions().stream().map(question -> question.fact()).collect(Collectors.toSet());
        for (String fact : EvidenceCase.words(expect, "asks")) {
            if (!asked.contains(new FactId(fact))) {
                differences.add("does not ask " + fact + ", only " + new TreeSet<>(asked));
            }
        }
    }

    private List<Rule> rulesOf(EvidenceCase evidence) {
        return rules.rules().stream()
                .filter(rule -> rules.spokenAbout(rule).contains(new ModalityId(evidence.modality())))
                .filter(rule -> isAbout(evidence, rule))
                .toList();
    }

    /** Whether a case is about a rule: about the one it names, or any that carries its row. */
    boolean isAbout(EvidenceCase evidence, Rule rule) {
        return evidence.rule().isEmpty()
                ? carries(rule, evidence.row())
                : evidence.rule().equals(rule.id().value());
    }

    private boolean carries(Rule rule, String row) {
        if (!row.startsWith(SECTION)) {
            return pack.rules().named(rule.id()).rows().contains(row);
        }
        String factor = row.substring(SECTION.length());
        String asked = factor.equals("male") ? "sex" : factor;
        return rule.id().value().startsWith("LR-")
                && RuleSet.factsAsked(rule.when()).contains(new FactId(asked));
    }

    private Set<Token> members(Collection<Token> sites) {
        return pack.expandMuscles(pack.expandRegions(sites));
    }

    private static Answer answer(Explanation explanation, String modality) {
        return explanation.screening().of(new ModalityId(modality)).orElseThrow();
    }

    private static void compare(List<String> differences, String what, List<String> wanted, String found) {
        if (!wanted.isEmpty() && !wanted.contains(found)) {
            differences.add(what + " is " + found + ", not " + wanted);
        }
    }

    private static void atLeast(List<String> differences, String what, List<String> wanted, Verdict found) {
        for (String least : wanted) {
            if (found.compareTo(Verdict.valueOf(least.toUpperCase(Locale.ROOT).replace('-', '_'))) < 0) {
                differences.add(what + " is only " + word(found) + ", not " + least);
            }
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
