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
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Token;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.Pack;
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
    private final PlanFacts facts;
    private final Tray tray;
    private final BodyMaps maps;
    private final KeyedIn keyedIn;
    private final Rules rules;
    private final Trail trail;
    private final Clock clock;

    PlanPages(
            Room room,
            VisitPapers papers,
            SiteNames names,
            PlanViews views,
            PlanFacts facts,
            Tray tray,
            BodyMaps maps,
            KeyedIn keyedIn,
            Rules rules,
            Trail trail,
            Clock clock) {
        this.room = room;
        this.papers = papers;
        this.names = names;
        this.views = views;
        this.facts = facts;
        this.tray = tray;
        this.maps = maps;
        this.keyedIn = keyedIn;
        this.rules = rules;
        this.trail = trail;
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
        PlanForm form = new PlanForm(typed);
        Optional<Plan> made = form.read(rules.pack(), names, today());
        Optional<Plan> before = papers.plan(at.visit().id()).map(Written::paper);
        if (made.isEmpty() || !at.visit().isOpen()) {
            return show(at, form, before, model);
        }
        papers.add(at.visit(), made.get(), form.request(), Room.who());
        return "redirect:" + at.visit().address() + "/plan";
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
        trail.done("client.read", at.client().id().value(), "");
        Pack pack = rules.pack();
        model.addAttribute("form", form);
        model.addAttribute("view", views.of(at, plan));
        model.addAttribute("plan", plan.orElse(null));
        model.addAttribute(
                "tray", plan.flatMap(made -> tray.of(at.visit(), made)).orElse(null));
        model.addAttribute("sites", names.all());
        model.addAttribute("pack", pack);
        model.addAttribute("drugs", PlanForm.drugs(pack));
        Optional<Written<Plan>> before = plan.isEmpty() ? papers.planBefore(at.visit()) : Optional.empty();
        model.addAttribute("before", before.orElse(null));
        model.addAttribute(
                "beforeSites",
                before.stream()
                        .flatMap(last -> last.paper().sites().stream().map(names::of))
                        .toList());
        model.addAttribute(
                "again", before.map(last -> views.wouldAsk(at, last.paper())).orElse(List.of()));
        model.addAttribute("map", maps.choose("marked", "marked", chosen(form, pack)));
        model.addAttribute(
                "shown", plan.map(made -> maps.show("planned", planned(made))).orElse(null));
        return "visits/plan";
    }

    private Map<Token, RegionState> chosen(PlanForm form, Pack pack) {
        return maps.all(form.marked(pack), RegionState.CHOSEN);
    }

    private Map<Token, RegionState> planned(Plan plan) {
        return maps.all(facts.regions(plan), RegionState.CHOSEN);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
