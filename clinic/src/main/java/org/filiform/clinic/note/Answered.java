package org.filiform.clinic.note;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.opinion.Clearance;
import org.filiform.clinic.opinion.Clearances;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.PlanScope;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.indication.Reason;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.FindingWords;
import org.filiform.knowledge.answer.VerdictWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was found about a plan, and how each of it was answered, in words. */
@Component
class Answered {

    private static final FactId SIMPLER_CARE = new FactId("conservative-care-tried");

    private final ClientAnswers answers;
    private final PlanScope scope;
    private final Clearances clearances;
    private final Rules rules;
    private final SiteNames sites;
    private final MessageSource messages;

    Answered(
            ClientAnswers answers,
            PlanScope scope,
            Clearances clearances,
            Rules rules,
            SiteNames sites,
            MessageSource messages) {
        this.answers = answers;
        this.scope = scope;
        this.clearances = clearances;
        this.rules = rules;
        this.sites = sites;
        this.messages = messages;
    }

    Names names() {
        return new Names(rules.pack(), sites::of);
    }

    List<Done.Found> findings(Client client, Plan plan) {
        Screening screening = answers.deciding(client);
        Map<Finding, Clearance> answered = clearances.of(client.id(), screening).stream()
                .collect(Collectors.toMap(Clearance::finding, Function.identity(), (first, _) -> first));
        FindingWords titles = new FindingWords(rules.pack());
        return scope.findings(screening, plan).stream()
                .map(finding -> new Done.Found(
                        titles.title(finding),
                        VerdictWords.of(finding.verdict()),
                        answered.containsKey(finding) ? answer(answered.get(finding)) : ""))
                .toList();
    }

    /** All that was found about a client, whatever is planned: what somebody who takes over wants to know. */
    List<String> known(Client client) {
        FindingWords titles = new FindingWords(rules.pack());
        return answers.deciding(client).answers().stream()
                .flatMap(answer -> answer.findings().stream())
                .sorted(Finding.BY_WEIGHT)
                .map(titles::title)
                .distinct()
                .toList();
    }

    private String answer(Clearance clearance) {
        return switch (clearance) {
            case Clearance.Stands _ -> t("note.stands");
            case Clearance.ByOpinion said ->
                t("note.by-opinion", said.doctor(), said.conditions(), DateWords.of(said.until()));
            case Clearance.ByOverride decided ->
                t(
                        decided.alone() ? "note.by-override.alone" : "note.by-override",
                        decided.by(),
                        DateWords.of(decided.until()));
        };
    }

    /** Whether there is a reason to, in words; empty where the plan names no complaint. */
    String indication(Client client, Plan plan) {
        return rules.pack()
                .complaints()
                .find(plan.complaint())
                .flatMap(complaint -> complaint.ground(plan.modality()))
                .map(ground -> Reason.of(ground.grade(), ground.onlyAfterSimplerCare(), simplerCare(client)))
                .map(reason -> t("visit.reason." + reason.indication()))
                .orElse("");
    }

    private Reading simplerCare(Client client) {
        return answers.deciding(client).readings().getOrDefault(SIMPLER_CARE, Reading.silence());
    }

    private String t(String key, Object... gaps) {
        return messages.getMessage(key, gaps, Locale.UK);
    }
}
