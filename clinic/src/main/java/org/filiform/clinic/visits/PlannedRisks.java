package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Screening;
import org.filiform.knowledge.answer.PlaceWords;
import org.springframework.stereotype.Component;

/** The risk cards of a plan, for whoever has the needles in the hand. */
@Component
public class PlannedRisks {

    private final Offers offers;
    private final PlanScope scope;
    private final ClientAnswers answers;
    private final Rules rules;

    PlannedRisks(Offers offers, PlanScope scope, ClientAnswers answers, Rules rules) {
        this.offers = offers;
        this.scope = scope;
        this.answers = answers;
        this.rules = rules;
    }

    /** One card for each muscle of the plan that is kept. */
    public List<RiskCard> of(Client client, Plan plan) {
        Screening screening = answers.deciding(client);
        Draft draft = new Draft(
                plan.modality(), plan.sites(), plan.marked(), plan.techniques(), plan.drugs(), plan.answers());
        Offers.Maker maker = offers.maker(
                client,
                draft,
                Optional.of(plan),
                scope.findings(screening, plan),
                Choosings.known(screening),
                new Fits(Optional.empty(), List.of(), new PlaceWords(rules.pack())));
        return plan.sites().stream().map(maker::of).map(Offer::card).toList();
    }
}
