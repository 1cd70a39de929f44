package org.filiform.clinic.visits;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Region;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Lays out the page on which a plan is made. */
@Component
class PlanShow {

    private final VisitPapers papers;
    private final SiteNames names;
    private final PlanViews views;
    private final Choosings choosings;
    private final Tray tray;
    private final BodyMaps maps;
    private final Rules rules;
    private final Trail trail;

    PlanShow(
            VisitPapers papers,
            SiteNames names,
            PlanViews views,
            Choosings choosings,
            Tray tray,
            BodyMaps maps,
            Rules rules,
            Trail trail) {
        this.papers = papers;
        this.names = names;
        this.views = views;
        this.choosings = choosings;
        this.tray = tray;
        this.maps = maps;
        this.rules = rules;
        this.trail = trail;
    }

    /** The region that a form names. */
    Optional<Region> region(String code) {
        return choosings.region(code);
    }

    /**
     * The page.
     *
     * @param form as it was typed
     * @param plan the one that is kept
     * @param asked the region of which the muscles are wanted
     */
    String page(Room.At at, PlanForm form, Optional<Plan> plan, Optional<Region> asked, Model model) {
        trail.done("client.read", at.client().id().value(), "");
        Pack pack = rules.pack();
        Optional<Assessment> found = papers.assessment(at.visit().id()).map(Written::paper);
        Draft draft = form.draft(pack, names, plan);
        model.addAttribute("form", form);
        model.addAttribute("draft", draft.sites().size());
        model.addAttribute("choosing", choosings.of(at, draft, plan, found, asked));
        model.addAttribute("view", views.of(at, plan));
        model.addAttribute("plan", plan.orElse(null));
        model.addAttribute(
                "tray", plan.flatMap(made -> tray.of(at.visit(), made)).orElse(null));
        model.addAttribute("sites", names.all());
        model.addAttribute("pack", pack);
        model.addAttribute("drugs", PlanForm.drugs(pack));
        model.addAttribute("map", maps.choose("marked", "marked", maps.all(form.marked(pack), RegionState.CHOSEN)));
        last(at, plan, model);
        return "visits/plan";
    }

    /** The plan of the visit before, while there is none yet. */
    private void last(Room.At at, Optional<Plan> plan, Model model) {
        Optional<Written<Plan>> before = plan.isEmpty() ? papers.planBefore(at.visit()) : Optional.empty();
        model.addAttribute("before", before.orElse(null));
        model.addAttribute(
                "beforeSites",
                before.stream()
                        .flatMap(last -> last.paper().sites().stream().map(names::of))
                        .toList());
        model.addAttribute(
                "again", before.map(last -> views.wouldAsk(at, last.paper())).orElse(List.of()));
    }
}
