package org.filiform.clinic.visits;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.screening.KeyedIn;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking aloud what is asked on the day. */
@Controller
class TodayPages {

    private static final String REASON = "Asked aloud at the visit";
    private static final String ANSWER = "a.";

    private final Room room;
    private final Visits visits;
    private final TodayQuestions questions;
    private final KeyedIn keyedIn;
    private final Trail trail;
    private final Clock clock;

    TodayPages(Room room, Visits visits, TodayQuestions questions, KeyedIn keyedIn, Trail trail, Clock clock) {
        this.room = room;
        this.visits = visits;
        this.questions = questions;
        this.keyedIn = keyedIn;
        this.trail = trail;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/today")
    String ask(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.SCREENED, model);
        trail.done("client.read", at.client().id().value(), "");
        model.addAttribute("open", questions.of(at.client()));
        return "visits/today";
    }

    @Access(
            value = {Role.PRACTITIONER},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/visits/{visit}/today")
    String said(
            @PathVariable String id,
            @PathVariable String visit,
            @RequestParam MultiValueMap<String, String> form,
            Model model) {
        Room.At at = room.at(id, visit, Gate.SCREENED, model);
        Client client = at.client();
        OpenToday open = questions.of(client);
        Map<FactId, Reply> replies = questions.replies(open, said(form, open), form.containsKey("usual"));
        if (!replies.isEmpty()) {
            Whoever who = Room.who();
            keyedIn.settled(client.id(), who.account(), who.name(), REASON, replies, clock.instant());
        }
        return "redirect:" + visits.addressed(client.id(), visit).address();
    }

    private static Map<FactId, Boolean> said(MultiValueMap<String, String> form, OpenToday open) {
        Map<FactId, Boolean> said = new HashMap<>();
        for (var fact : open.all()) {
            String answer = form.getFirst(ANSWER + fact.id());
            if (answer != null && !answer.isEmpty()) {
                said.put(fact.id(), answer.equals("yes"));
            }
        }
        return said;
    }
}
