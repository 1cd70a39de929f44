package org.filiform.clinic.consent;

import java.util.Locale;
import java.util.Optional;
import org.filiform.clinic.adoption.Followed;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.screening.PrivateFacts;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.PlanScope;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Works out what a visit needs a consent for, from its plan and what was found about it, each time anew. */
@Component
class Proposals {

    private final VisitPapers papers;
    private final PlanScope scope;
    private final Clients clients;
    private final ClientAnswers answers;
    private final Rules rules;
    private final MessageSource messages;

    Proposals(
            VisitPapers papers,
            PlanScope scope,
            Clients clients,
            ClientAnswers answers,
            Rules rules,
            MessageSource messages) {
        this.papers = papers;
        this.scope = scope;
        this.clients = clients;
        this.answers = answers;
        this.rules = rules;
        this.messages = messages;
    }

    /** What must be covered; empty without a plan. */
    Optional<Scope> scope(Visit visit) {
        return papers.plan(visit.id())
                .map(plan -> basis(visit, plan.paper(), rules.followed()).scope());
    }

    /** The same with the text; empty without a plan. */
    Optional<Proposal> of(Visit visit) {
        return papers.plan(visit.id()).map(plan -> proposal(visit, plan, rules.followed()));
    }

    private Proposal proposal(Visit visit, Written<Plan> plan, Followed followed) {
        Basis basis = basis(visit, plan.paper(), followed);
        ConsentText text = new Composer(this::word).of(basis);
        boolean isPrivate = basis.told().stream()
                .anyMatch(finding -> finding.from().stream().anyMatch(PrivateFacts.all()::contains));
        return new Proposal(plan.id(), plan.paper(), basis.scope(), text, version(text, followed), isPrivate);
    }

    private Basis basis(Visit visit, Plan plan, Followed followed) {
        return new Basis(
                followed.pack(),
                plan,
                scope.findings(answers.deciding(clients.get(visit.client()).orElseThrow()), plan));
    }

    private static Consent.Version version(ConsentText text, Followed followed) {
        return new Consent.Version(
                TextJson.hash(text),
                followed.pack().identity().hash(),
                followed.hash().orElse(""));
    }

    private String word(String key, Object... gaps) {
        return messages.getMessage(key, gaps, Locale.UK);
    }
}
