package org.filiform.clinic.visits;

import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.drawings.DrawingViews;
import org.filiform.clinic.drawings.Drawings;
import org.filiform.clinic.shell.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at the client before anything is planned. */
@Controller
class AssessmentPages {

    private final Room room;
    private final VisitPapers papers;
    private final SiteNames names;
    private final Drawings drawings;
    private final DrawingViews drawn;
    private final Trail trail;

    AssessmentPages(
            Room room, VisitPapers papers, SiteNames names, Drawings drawings, DrawingViews drawn, Trail trail) {
        this.room = room;
        this.papers = papers;
        this.names = names;
        this.drawings = drawings;
        this.drawn = drawn;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/assessment")
    String look(@PathVariable String id, @PathVariable String visit, @ModelAttribute("page") Page page, Model model) {
        Room.At at = room.at(id, visit, Gate.ASSESSED, model);
        Optional<Assessment> before = papers.assessmentBefore(at.visit()).map(Written::paper);
        AssessmentForm form = AssessmentForm.blank(at.client().details().complaint(), before, names);
        return show(at, form, page, model);
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/assessment")
    String keep(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model) {
        Room.At at = room.at(id, visit, Gate.ASSESSED, model);
        AssessmentForm form = new AssessmentForm(typed);
        Optional<Assessment> assessment = form.read(names);
        if (assessment.isEmpty() || !at.visit().isOpen()) {
            return show(at, form, page, model);
        }
        papers.add(at.visit(), assessment.get(), form.request(), Room.who());
        return "redirect:" + at.visit().address();
    }

    private String show(Room.At at, AssessmentForm form, Page page, Model model) {
        trail.done("client.read", at.client().id().value(), "");
        model.addAttribute("form", form);
        model.addAttribute("sites", names.all());
        model.addAttribute("kept", papers.assessment(at.visit().id()).orElse(null));
        drawings.newest(at.client().id())
                .ifPresent(newest -> model.addAttribute("drawn", drawn.of(newest, "drawn", page.texts())));
        return "visits/assessment";
    }
}
