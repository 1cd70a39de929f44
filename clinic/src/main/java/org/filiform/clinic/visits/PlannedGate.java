package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Question;
import org.filiform.decision.fact.Stage;
import org.springframework.stereotype.Component;

/** Opens when there is a plan and every question that it raises is answered. */
@Component
class PlannedGate implements Gatekeeper {

    private static final String NOT_PLANNED = "FIL-7712";
    private static final String PLAN_QUESTIONS = "FIL-7713";

    private final Clients clients;
    private final ClientAnswers answers;
    private final VisitPapers papers;
    private final PlanScope scope;

    PlannedGate(Clients clients, ClientAnswers answers, VisitPapers papers, PlanScope scope) {
        this.clients = clients;
        this.answers = answers;
        this.papers = papers;
        this.scope = scope;
    }

    @Override
    public Gate gate() {
        return Gate.PLANNED;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        Optional<Written<Plan>> plan = papers.plan(visit.id());
        if (plan.isEmpty()) {
            return noPlan(visit);
        }
        List<Question> open = questions(visit, plan.get().paper());
        return open.isEmpty()
                ? Passage.open()
                : new Passage.Shut(List.of(new Passage.Reason(
                        PLAN_QUESTIONS,
                        "visit.shut.plan-questions",
                        List.of(open.size()),
                        List.of(new Passage.Way("visit.way.plan", visit.address() + "/plan")))));
    }

    /** How every gate is shut that needs a plan. */
    static Passage noPlan(Visit visit) {
        return Passage.shut(NOT_PLANNED, "visit.shut.planned", "visit.way.plan", visit.address() + "/plan");
    }

    /** The questions that only this plan raises. */
    private List<Question> questions(Visit visit, Plan plan) {
        return scope.questions(answers.deciding(clients.get(visit.client()).orElseThrow()), plan).stream()
                .filter(question -> question.stage() == Stage.PLAN)
                .toList();
    }
}
