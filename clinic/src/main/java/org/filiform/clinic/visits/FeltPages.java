package org.filiform.clinic.visits;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is felt while muscles are chosen. It belongs to the assessment, and is added to it as one more paper. */
@Controller
class FeltPages {

    private static final String NOT_ASSESSED = "FIL-7830";

    private final Room room;
    private final Visits visits;
    private final VisitPapers papers;
    private final SiteNames names;
    private final PlanShow show;

    FeltPages(Room room, Visits visits, VisitPapers papers, SiteNames names, PlanShow show) {
        this.room = room;
        this.visits = visits;
        this.papers = papers;
        this.names = names;
        this.show = show;
    }

    /** Keeps one sign, and shows the page again with all that was typed. Two who feel at once come one after the other. */
    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/plan/felt")
    @Transactional
    public String felt(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            Model model) {
        Room.At at = room.at(id, visit, Gate.PLANNED, model);
        Visit held = visits.hold(at.visit().id());
        Optional<Assessment> assessment = papers.assessment(held.id()).map(Written::paper);
        Optional<Feeling> feeling = Feeling.read(new Typed(typed).text("felt"), names);
        if (assessment.isEmpty()) {
            model.addAttribute("refused", List.of(notAssessed(held)));
        } else if (held.isOpen()) {
            feeling.ifPresent(felt -> keep(held, assessment.get(), felt, typed));
        }
        Optional<Plan> plan = papers.plan(held.id()).map(Written::paper);
        return show.page(at, new PlanForm(typed), plan, Optional.empty(), model);
    }

    private void keep(Visit visit, Assessment assessment, Feeling felt, MultiValueMap<String, String> typed) {
        Assessment more = assessment.with(felt.site(), felt.sign(), felt.found());
        if (!more.equals(assessment)) {
            papers.add(visit, more, request(typed), Room.who());
        }
    }

    private static UUID request(MultiValueMap<String, String> typed) {
        return new Typed(Map.of("request", typed.getOrDefault("tap", List.of()))).request();
    }

    private static Passage.Reason notAssessed(Visit visit) {
        return new Passage.Reason(
                NOT_ASSESSED,
                "visit.shut.felt",
                List.of(),
                List.of(new Passage.Way("visit.way.assessment", visit.address() + "/assessment")));
    }
}
