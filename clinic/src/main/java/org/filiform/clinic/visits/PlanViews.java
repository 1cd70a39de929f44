package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.clinic.screening.VerdictSign;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Question;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.indication.Reason;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.VerdictWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.treatment.Complaint;
import org.filiform.knowledge.treatment.ModalityEntry;
import org.filiform.knowledge.treatment.Statement;
import org.springframework.stereotype.Component;

/** Tells what a plan means for this person. */
@Component
class PlanViews {

    private static final List<ModalityId> CHOICES = List.of(new ModalityId("dn"), new ModalityId("tpi"));
    private static final List<Statement.Topic> COSTS =
            List.of(Statement.Topic.COMMON_REACTIONS, Statement.Topic.OBSERVATION, Statement.Topic.DRIVING);
    private static final FactId SIMPLER_CARE = new FactId("conservative-care-tried");

    private final ClientAnswers answers;
    private final PlanScope scope;
    private final PlanFacts facts;
    private final NeededActs acts;
    private final PauseGate pause;
    private final Cautions cautions;
    private final Rules rules;

    PlanViews(
            ClientAnswers answers,
            PlanScope scope,
            PlanFacts facts,
            NeededActs acts,
            PauseGate pause,
            Cautions cautions,
            Rules rules) {
        this.answers = answers;
        this.scope = scope;
        this.facts = facts;
        this.acts = acts;
        this.pause = pause;
        this.cautions = cautions;
        this.rules = rules;
    }

    /** Before there is a plan only the treatments are compared. */
    PlanView of(Room.At at, Optional<Plan> plan) {
        Screening screening = answers.deciding(at.client());
        List<Question> open = plan.map(made -> open(screening, made)).orElse(List.of());
        List<FactEntry> here = asked(open);
        return new PlanView(
                CHOICES.stream()
                        .map(modality -> choice(modality, screening, plan.map(Plan::complaint)))
                        .toList(),
                here,
                open.size() - here.size(),
                plan.map(made -> cautions(screening, made)).orElse(List.of()),
                plan.map(acts::of).orElse(Set.of()),
                plan.map(made -> pause.missing(at.visit(), made, Room.who())).orElse(List.of()));
    }

    /** The questions that a plan of before would raise today, if it were taken again. */
    List<FactEntry> wouldAsk(Room.At at, Plan plan) {
        return asked(open(answers.deciding(at.client(), facts.asIf(plan, Room.who())), plan));
    }

    private List<Question> open(Screening screening, Plan plan) {
        return scope.questions(screening, plan).stream()
                .filter(question -> question.stage() == Stage.PLAN)
                .toList();
    }

    /** Of questions those that the page of the plan asks, which a yes or no answers. */
    List<FactEntry> asked(List<Question> open) {
        return open.stream()
                .map(Question::fact)
                .map(pack().facts()::named)
                .filter(PlanViews::isAnsweredHere)
                .toList();
    }

    private static boolean isAnsweredHere(FactEntry fact) {
        ValueKind value = fact.definition().value();
        return (value instanceof ValueKind.YesNo || value instanceof ValueKind.Places)
                && !PlanFacts.SAID_BY_PLAN.contains(fact.id());
    }

    private List<PlanView.Caution> cautions(Screening screening, Plan plan) {
        return scope.findings(screening, plan).stream().map(cautions::of).toList();
    }

    private PlanView.Choice choice(ModalityId id, Screening screening, Optional<String> complaint) {
        ModalityEntry modality = pack().modalities().named(id);
        Optional<Complaint.Ground> ground =
                complaint.flatMap(pack().complaints()::find).flatMap(found -> found.ground(id));
        Optional<Answer> answer = screening.of(id);
        return new PlanView.Choice(
                id.value(),
                modality.name(),
                answer.map(found -> VerdictSign.kind(found.verdict())).orElse("unknown"),
                answer.map(found -> VerdictWords.of(found, screening.gaps().size()))
                        .orElse(""),
                ground.map(found -> reason(found, screening)).orElse("visit.reason.UNKNOWN"),
                ground.map(Complaint.Ground::why).orElse(""),
                ground.map(Complaint.Ground::horizon).orElse(""),
                COSTS.stream()
                        .flatMap(topic -> modality.about(topic).stream().map(Statement::says))
                        .toList(),
                ground.map(found -> Wording.of(found.mark())).orElse(""),
                ground.map(found -> VerdictSign.disc(found.mark())).orElse(""));
    }

    /** The key of the indication in words, and of the order of care where that says something. */
    private static String reason(Complaint.Ground ground, Screening screening) {
        Reading tried = screening.readings().getOrDefault(SIMPLER_CARE, Reading.silence());
        Reason reason = Reason.of(ground.grade(), ground.onlyAfterSimplerCare(), tried);
        return reason.order() == Reason.Order.ANY_TIME
                ? "visit.reason." + reason.indication()
                : "visit.reason." + reason.indication() + "." + reason.order();
    }

    /** Which questions the plan that counts raises. */
    List<FactEntry> asks(Room.At at, Plan plan) {
        return asked(open(answers.deciding(at.client()), plan));
    }

    private Pack pack() {
        return rules.pack();
    }
}
