package org.filiform.clinic.visits;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Life;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.fact.FactEntry;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Choosing a treatment and planning it: where, how, with what, how often; and what that asks and forbids. */
@Controller
class PlanPages {

    private static final String REASON = "Examined at the visit";
    private static final String NONE = "none";

    private final Room room;
    private final VisitPapers papers;
    private final SiteNames names;
    private final PlanViews views;
    private final PlanShow show;
    private final KeyedIn keyedIn;
    private final Rules rules;
    private final Clock clock;

    PlanPages(
            Room room,
            VisitPapers papers,
            SiteNames names,
            PlanViews views,
            PlanShow show,
            KeyedIn keyedIn,
            Rules rules,
            Clock clock) {
        this.room = room;
        this.papers = papers;
        this.names = names;
        this.views = views;
        this.show = show;
        this.keyedIn = keyedIn;
        this.rules = rules;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/plan")
    String plan(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.PLANNED, model);
        Optional<Plan> plan = papers.plan(at.visit().id()).map(Written::paper);
        PlanForm form = plan.map(made -> PlanForm.of(made, names)).orElseGet(() -> blank(at));
        return show(at, form, plan, model);
    }

    private PlanForm blank(Room.At at) {
        return PlanForm.blank(papers.assessment(at.visit().id()).map(Written::paper), names, today());
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/plan")
    String keep(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Room.At at = room.at(id, visit, Gate.PLANNED, model);
        PlanForm form = new PlanForm(PlanRows.changed(typed, names));
        Optional<Plan> before = papers.plan(at.visit().id()).map(Written::paper);
        if (isStillChoosing(typed, before)) {
            return show.page(at, form, before, show.region(new Typed(typed).text("place")), model);
        }
        Optional<Plan> made = form.read(rules.pack(), names, today());
        if (made.isEmpty() || !at.visit().isOpen()) {
            return show(at, form, before, model);
        }
        papers.add(at.visit(), made.get(), form.request(), Room.who());
        return "redirect:" + at.visit().address() + "/plan"
                + PlanRows.pressed(typed, names)
                        .map(site -> "#" + RiskCard.id(site))
                        .orElse("");
    }

    /** A muscle that goes in or out of a plan that is kept is kept as well; before that nothing is, and nothing is missing. */
    private static boolean isStillChoosing(MultiValueMap<String, String> typed, Optional<Plan> kept) {
        return typed.containsKey("look") || (PlanRows.isChange(typed) && kept.isEmpty());
    }

    /** Takes the plan of the visit before, with a review day that is still to come. What was found is never taken over. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/plan/again")
    @Transactional
    public String again(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Room.At at = room.at(id, visit, Gate.PLANNED, model);
        Optional<Plan> last =
                papers.planBefore(at.visit()).map(before -> before.paper().again(today()));
        if (last.isPresent() && at.visit().isOpen()) {
            papers.add(at.visit(), last.get(), new Typed(typed).request(), Room.who());
            if (typed.containsKey(NONE)) {
                keep(at, last.get(), PlanForm.none(views.asks(at, last.get())), UUID.randomUUID());
            }
        }
        return "redirect:" + at.visit().address();
    }

    /**
     * Keeps what the examiner answers to the questions of a plan. What holds for longer than the day is settled in the record,
     * the rest stands in the plan.
     */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/plan/answers")
    @Transactional
    public String answer(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Room.At at = room.at(id, visit, Gate.PLANNED, model);
        Optional<Plan> plan = papers.plan(at.visit().id()).map(Written::paper);
        if (plan.isPresent() && at.visit().isOpen()) {
            keep(at, plan.get(), answers(typed, views.asks(at, plan.get())), new Typed(typed).request());
        }
        return "redirect:" + at.visit().address() + "/plan";
    }

    /** None of these is no to each that was not answered, but for what only a yes permits. */
    private static Map<FactId, Boolean> answers(MultiValueMap<String, String> typed, List<FactEntry> asked) {
        Map<FactId, Boolean> answers = new HashMap<>(typed.containsKey(NONE) ? PlanForm.none(asked) : Map.of());
        answers.putAll(PlanForm.answers(typed, asked));
        return answers;
    }

    private void keep(Room.At at, Plan plan, Map<FactId, Boolean> answers, UUID request) {
        Whoever who = Room.who();
        Map<FactId, Reply> lasting = answers.entrySet().stream()
                .filter(answer -> !isOfTheDay(answer.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue() ? Reply.yes() : new Reply.No()));
        if (!lasting.isEmpty()) {
            keyedIn.settled(at.client().id(), who.account(), who.name(), REASON, lasting, clock.instant());
        }
        Map<FactId, Boolean> all = new HashMap<>(plan.answers());
        answers.forEach((fact, answer) -> {
            if (isOfTheDay(fact)) {
                all.put(fact, answer);
            }
        });
        if (!all.equals(plan.answers())) {
            papers.add(at.visit(), plan.with(all), request, who);
        }
    }

    private boolean isOfTheDay(FactId fact) {
        return rules.pack().facts().named(fact).definition().life() == Life.TODAY;
    }

    private String show(Room.At at, PlanForm form, Optional<Plan> plan, Model model) {
        return show.page(at, form, plan, Optional.empty(), model);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
