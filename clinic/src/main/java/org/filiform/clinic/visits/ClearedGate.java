package org.filiform.clinic.visits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.opinion.Clearance;
import org.filiform.clinic.opinion.Clearances;
import org.filiform.clinic.screening.BesideFindings;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.knowledge.answer.FindingWords;
import org.springframework.stereotype.Component;

/** Opens when nothing that was found about the plan stands in the way, or what does is answered by who may answer it. */
@Component
class ClearedGate implements Gatekeeper {

    private static final String STANDS = "FIL-7714";

    private final Clients clients;
    private final ClientAnswers answers;
    private final Clearances clearances;
    private final BesideFindings beside;
    private final VisitPapers papers;
    private final PlanScope scope;
    private final Rules rules;
    private final RulesForVisits forVisits;

    ClearedGate(
            Clients clients,
            ClientAnswers answers,
            Clearances clearances,
            BesideFindings beside,
            VisitPapers papers,
            PlanScope scope,
            Rules rules,
            RulesForVisits forVisits) {
        this.clients = clients;
        this.answers = answers;
        this.clearances = clearances;
        this.beside = beside;
        this.papers = papers;
        this.scope = scope;
        this.rules = rules;
        this.forVisits = forVisits;
    }

    @Override
    public Gate gate() {
        return Gate.CLEARED;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        Optional<Passage.Shut> none = forVisits.shut();
        if (none.isPresent()) {
            return none.get();
        }
        Optional<Written<Plan>> plan = papers.plan(visit.id());
        return plan.isEmpty()
                ? PlannedGate.noPlan(visit)
                : Passage.of(standing(visit, plan.get().paper()));
    }

    private List<Passage.Reason> standing(Visit visit, Plan plan) {
        Screening screening = answers.deciding(clients.get(visit.client()).orElseThrow());
        List<Finding> about = scope.findings(screening, plan);
        Map<String, BesideFindings.Notes> notes = beside.of(visit.client(), screening);
        return clearances.of(visit.client(), screening).stream()
                .filter(Clearance.Stands.class::isInstance)
                .map(Clearance::finding)
                .filter(about::contains)
                .map(finding -> reason(finding, visit.client(), notes))
                .toList();
    }

    private Passage.Reason reason(Finding finding, ClientId client, Map<String, BesideFindings.Notes> notes) {
        List<Passage.Way> doors = notes.getOrDefault(finding.name(), BesideFindings.Notes.NONE).doors().stream()
                .map(door -> new Passage.Way(door.text(), door.address()))
                .toList();
        return new Passage.Reason(
                STANDS,
                "visit.shut.finding",
                List.of(new FindingWords(rules.pack()).title(finding)),
                doors.isEmpty() ? List.of(new Passage.Way("visit.way.record", "/clients/" + client)) : doors);
    }
}
