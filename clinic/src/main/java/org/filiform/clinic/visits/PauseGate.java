package org.filiform.clinic.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.eligibility.Eligibility;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.answer.PlaceWords;
import org.springframework.stereotype.Component;

/** Opens for somebody who holds now what the plan needs, once the pause before needle one was held with this plan. */
@Component
class PauseGate implements Gatekeeper {

    private static final String NO_ACT = "FIL-7715";
    private static final String NO_AUTHORITY = "FIL-7716";
    private static final String NO_PAUSE = "FIL-7717";
    private static final String OTHER_PLAN = "FIL-7718";

    private final VisitPapers papers;
    private final Permits permits;
    private final NeededActs acts;
    private final Rules rules;
    private final Clock clock;

    PauseGate(VisitPapers papers, Permits permits, NeededActs acts, Rules rules, Clock clock) {
        this.papers = papers;
        this.permits = permits;
        this.acts = acts;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Gate gate() {
        return Gate.IN_PROGRESS;
    }

    @Override
    public Passage passage(Visit visit, Whoever who) {
        Optional<Written<Plan>> plan = papers.plan(visit.id());
        if (plan.isEmpty()) {
            return PlannedGate.noPlan(visit);
        }
        List<Passage.Reason> reasons = new ArrayList<>(missing(visit, plan.get().paper(), who));
        pause(visit, plan.get()).ifPresent(reasons::add);
        return Passage.of(reasons);
    }

    /** What somebody lacks today to carry out a plan. */
    List<Passage.Reason> missing(Visit visit, Plan plan, Whoever who) {
        return switch (Eligibility.check(
                permits.grants(who.account()), acts.of(plan), plan.drugs(), LocalDate.now(clock))) {
            case Eligibility.Eligible _ -> List.of();
            case Eligibility.Missing missing -> {
                List<Passage.Reason> reasons = new ArrayList<>();
                missing.acts().forEach(act -> reasons.add(lacks(NO_ACT, "visit.shut.act." + act.name(), "", visit)));
                missing.drugs().forEach(drug -> reasons.add(lacks(NO_AUTHORITY, "visit.shut.drug", name(drug), visit)));
                yield reasons;
            }
        };
    }

    private String name(Token drug) {
        return new PlaceWords(rules.pack()).name(drug);
    }

    private static Passage.Reason lacks(String code, String text, String gap, Visit visit) {
        return new Passage.Reason(
                code,
                text,
                gap.isEmpty() ? List.of() : List.of(gap),
                List.of(
                        new Passage.Way("visit.way.plan", visit.address() + "/plan"),
                        new Passage.Way("visit.way.staff", "/account")));
    }

    private Optional<Passage.Reason> pause(Visit visit, Written<Plan> plan) {
        Optional<Written<Pause>> held = papers.pause(visit.id());
        if (held.isEmpty()) {
            return Optional.of(reason(NO_PAUSE, "visit.shut.pause", visit));
        }
        return isSameTable(held.get().paper().plan(), visit, plan)
                ? Optional.empty()
                : Optional.of(reason(OTHER_PLAN, "visit.shut.pause-old", visit));
    }

    /** A muscle that is added lies on the same table; another treatment, position or drug does not. */
    private boolean isSameTable(UUID paused, Visit visit, Written<Plan> now) {
        return papers.plans(visit.id()).stream()
                .filter(plan -> plan.id().equals(paused))
                .map(Written::paper)
                .anyMatch(then -> isSameTable(then, now.paper()));
    }

    private static boolean isSameTable(Plan then, Plan now) {
        return then.modality().equals(now.modality())
                && then.position().equals(now.position())
                && Set.copyOf(then.drugs()).equals(now.drugs())
                && now.sites().containsAll(then.sites());
    }

    private static Passage.Reason reason(String code, String text, Visit visit) {
        return new Passage.Reason(
                code, text, List.of(), List.of(new Passage.Way("visit.way.pause", visit.address() + "/pause")));
    }
}
