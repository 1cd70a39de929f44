package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.adoption.Rules;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands in the way of a treatment, and the pause before needle one. */
@Controller
class PausePages {

    private static final int LONGEST_ROOM = 60;

    private final Room room;
    private final VisitPapers papers;
    private final SiteNames names;
    private final PauseGate gate;
    private final Tray tray;
    private final Rules rules;
    private final Trail trail;

    PausePages(Room room, VisitPapers papers, SiteNames names, PauseGate gate, Tray tray, Rules rules, Trail trail) {
        this.room = room;
        this.papers = papers;
        this.names = names;
        this.gate = gate;
        this.tray = tray;
        this.rules = rules;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/clearance")
    String clearance(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.CLEARED, model);
        trail.done("client.read", at.client().id().value(), "");
        return "visits/clearance";
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/pause")
    String pause(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.IN_PROGRESS, model);
        trail.done("client.read", at.client().id().value(), "");
        return show(at, "", model);
    }

    /** Keeps a pause of which everything was checked; a gate before it that is shut stays so. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/pause")
    String held(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        Room.At at = room.at(id, visit, Gate.IN_PROGRESS, model);
        Typed typed = new Typed(form);
        Optional<Written<Plan>> plan = papers.plan(at.visit().id());
        if (plan.isEmpty() || !typed.text("all").equals("said") || !at.visit().isOpen()) {
            return show(at, plan.isEmpty() ? "visit.shut.planned" : "visit.fault.pause", model);
        }
        String where = typed.text("room");
        papers.add(
                at.visit(),
                new Pause(plan.get().id(), said(), where.substring(0, Math.min(LONGEST_ROOM, where.length()))),
                typed.request(),
                Room.who());
        return "redirect:" + at.visit().address();
    }

    private List<String> said() {
        return rules.pack().visit().pause().stream()
                .map(item -> item.id().value())
                .toList();
    }

    private String show(Room.At at, String fault, Model model) {
        model.addAttribute("fault", fault);
        model.addAttribute("items", rules.pack().visit().pause().stream().toList());
        model.addAttribute(
                "lacks",
                papers.plan(at.visit().id())
                        .map(plan -> gate.missing(at.visit(), plan.paper(), Room.who()))
                        .orElse(List.of()));
        model.addAttribute(
                "plan", papers.plan(at.visit().id()).map(Written::paper).orElse(null));
        model.addAttribute(
                "tray",
                papers.plan(at.visit().id())
                        .flatMap(plan -> tray.of(at.visit(), plan.paper()))
                        .orElse(null));
        model.addAttribute("names", names);
        model.addAttribute("pack", rules.pack());
        model.addAttribute(
                "room",
                papers.pause(at.visit().id())
                        .map(held -> held.paper().room())
                        .orElse(at.visit().room()));
        return "visits/pause";
    }
}
