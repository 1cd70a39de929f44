package org.filiform.clinic.needles;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.VisitPapers;
import org.filiform.clinic.visits.Written;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The ledger of a visit under a thumb. */
@Controller
class NeedlePages {

    private final Room room;
    private final Moments moments;
    private final AtHands atHands;
    private final LedgerMaps maps;
    private final VisitPapers papers;
    private final Boards boards;
    private final DeviceLock lock;
    private final Rules rules;
    private final Trail trail;

    NeedlePages(
            Room room,
            Moments moments,
            AtHands atHands,
            LedgerMaps maps,
            VisitPapers papers,
            Boards boards,
            DeviceLock lock,
            Rules rules,
            Trail trail) {
        this.room = room;
        this.moments = moments;
        this.atHands = atHands;
        this.maps = maps;
        this.papers = papers;
        this.boards = boards;
        this.lock = lock;
        this.rules = rules;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/needles")
    String ledger(
            @PathVariable String id,
            @PathVariable String visit,
            @ModelAttribute("page") Page page,
            CsrfToken csrf,
            HttpSession session,
            Model model) {
        Room.At at = room.at(id, visit, Gate.RECONCILED, model);
        trail.done("client.read", at.client().id().value(), "");
        show(at, page, csrf, model);
        model.addAttribute("hasPin", lock.hasPin(session));
        return "needles/ledger";
    }

    private void show(Room.At at, Page page, CsrfToken csrf, Model model) {
        Optional<Plan> plan = papers.plan(at.visit().id()).map(Written::paper);
        model.addAttribute("hand", atHands.of(moments.of(at.visit(), Room.who()), csrf, page.texts()));
        model.addAttribute("plan", plan.orElse(null));
        model.addAttribute("drawn", plan.map(made -> maps.of(at.client(), made)).orElse(null));
        model.addAttribute("cards", rules.pack().visit().cards().stream().toList());
        model.addAttribute("where", boards.room(at.visit()));
    }
}
