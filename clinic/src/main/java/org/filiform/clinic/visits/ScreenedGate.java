package org.filiform.clinic.visits;

import java.util.List;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Question;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.ModalityId;
import org.springframework.stereotype.Component;

/**
 * Opens when for the treatment that is planned, or for one at least while none is, every gate question of intake and of today
 * is answered and counts. Details and context may stay open: nobody could always tell an INR.
 */
@Component
class ScreenedGate implements Gatekeeper {

    private static final String OPEN_QUESTIONS = "FIL-7710";

    private final Clients clients;
    private final ClientAnswers answers;
    private final VisitPapers papers;

    ScreenedGate(Clients clients, ClientAnswers answers, VisitPapers papers) {
        this.clients = clients;
        this.answers = answers;
        this.papers = papers;
    }

    @Override
    public Gate gate() {
        return Gate.SCREENED;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        Client client = clients.get(visit.client()).orElseThrow();
        Screening screening = answers.screen(client, Stage.TODAY);
        long fewest = papers.plan(visit.id())
                .map(plan -> open(screening, plan.paper().modality()))
                .orElseGet(() -> fewest(screening));
        return fewest == 0 ? Passage.open() : shut(visit, fewest);
    }

    private static long fewest(Screening screening) {
        return screening.answers().stream().mapToLong(ScreenedGate::open).min().orElse(1);
    }

    private static long open(Screening screening, ModalityId modality) {
        return screening.of(modality).map(ScreenedGate::open).orElse(1L);
    }

    private static long open(Answer answer) {
        return answer.questions().stream().filter(ScreenedGate::isInTheWay).count();
    }

    private static boolean isInTheWay(Question question) {
        return question.kind() == Kind.GATE || question.why() instanceof Question.Why.Contradiction;
    }

    private static Passage shut(Visit visit, long questions) {
        String client = "/clients/" + visit.client();
        return new Passage.Shut(List.of(new Passage.Reason(
                OPEN_QUESTIONS,
                "visit.shut.questions",
                List.of(questions),
                List.of(
                        new Passage.Way("visit.way.today", visit.address() + "/today"),
                        new Passage.Way("visit.way.ask", client + "/ask"),
                        new Passage.Way("visit.way.settle", client)))));
    }
}
