package org.filiform.clinic.visits;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.opinion.Clearance;
import org.filiform.clinic.opinion.Clearances;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Question;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Scope;
import org.filiform.knowledge.body.Combination;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.stereotype.Component;

/**
 * Asks the rules what a muscle would bring, as if it were planned already: the same rules by which the gates decide, so that
 * nothing is offered that they refuse, and nothing refused that they let through.
 */
@Component
class Adding {

    private final ClientAnswers answers;
    private final PlanScope scope;
    private final PlanFacts facts;
    private final PlanViews views;
    private final Clearances clearances;
    private final Cautions cautions;
    private final Rules rules;

    Adding(
            ClientAnswers answers,
            PlanScope scope,
            PlanFacts facts,
            PlanViews views,
            Clearances clearances,
            Cautions cautions,
            Rules rules) {
        this.answers = answers;
        this.scope = scope;
        this.facts = facts;
        this.views = views;
        this.clearances = clearances;
        this.cautions = cautions;
        this.rules = rules;
    }

    Brings of(Client client, Draft draft, Site site) {
        Plan only = draft.only(site);
        Screening alone = screening(client, only);
        List<Finding> here =
                scope.findings(alone, only).stream().filter(Adding::isOfPlace).toList();
        List<Finding> together = together(client, draft, site, here);
        return new Brings(
                told(client, alone, here),
                told(client, draft.with(site), together),
                asks(alone, only),
                tooMuch(draft, site));
    }

    /** What is not needled in one visit with what is planned already. */
    private List<String> tooMuch(Draft draft, Site site) {
        Set<Combination> before =
                draft.without(site).map(this::broken).map(Set::copyOf).orElse(Set.of());
        return broken(draft.with(site)).stream()
                .filter(combination -> !before.contains(combination))
                .map(Combination::say)
                .toList();
    }

    private List<Combination> broken(Plan plan) {
        return rules.pack()
                .combinationsBrokenBy(plan.sites().stream().map(Site::known).toList());
    }

    /** What is found with this muscle in the plan and neither without it nor about it alone. */
    private List<Finding> together(Client client, Draft draft, Site site, List<Finding> here) {
        Set<String> known = here.stream().map(Finding::name).collect(Collectors.toCollection(HashSet::new));
        var others = draft.without(site);
        if (others.isEmpty()) {
            return List.of();
        }
        findings(client, others.get()).map(Finding::name).forEach(known::add);
        return findings(client, draft.with(site))
                .filter(Adding::isOfPlace)
                .filter(finding -> !known.contains(finding.name()))
                .toList();
    }

    private Stream<Finding> findings(Client client, Plan plan) {
        return scope.findings(screening(client, plan), plan).stream();
    }

    private Screening screening(Client client, Plan plan) {
        return answers.deciding(client, facts.asIf(plan, Room.who()));
    }

    private static boolean isOfPlace(Finding finding) {
        return finding instanceof Finding.Fired fired
                && fired.scope() == Scope.SITE
                && !fired.sites().isEmpty();
    }

    private List<PlanView.Caution> told(Client client, Plan plan, List<Finding> findings) {
        return findings.isEmpty() ? List.of() : told(client, screening(client, plan), findings);
    }

    /** What blocks does so no more where somebody who may has decided otherwise. */
    private List<PlanView.Caution> told(Client client, Screening screening, List<Finding> findings) {
        Predicate<Finding> blocks = finding -> finding.action() == Action.BLOCK;
        Set<String> decided = findings.stream().noneMatch(blocks)
                ? Set.of()
                : clearances.of(client.id(), screening).stream()
                        .filter(clearance -> !(clearance instanceof Clearance.Stands))
                        .map(clearance -> clearance.finding().name())
                        .collect(Collectors.toSet());
        return findings.stream()
                .map(finding -> cautions.of(finding, blocks.test(finding) && !decided.contains(finding.name())))
                .toList();
    }

    private List<FactEntry> asks(Screening alone, Plan only) {
        List<Question> open = scope.questions(alone, only).stream()
                .filter(question -> question.stage() == Stage.PLAN)
                .toList();
        return views.asked(open);
    }
}
