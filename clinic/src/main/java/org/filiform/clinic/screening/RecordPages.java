package org.filiform.clinic.screening;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.adoption.Followed;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.clients.Guardians;
import org.filiform.decision.answer.Explanation;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.fhir.form.Reply;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record of a client: what must be known first, and settling what is open. */
@Controller
class RecordPages {

    private static final int LONGEST_REASON = 2000;

    private final Clients clients;
    private final Rounds rounds;
    private final Sheets sheets;
    private final BesideFindings beside;
    private final ClientAnswers answers;
    private final Rules rules;
    private final BodyMaps maps;
    private final Guardians guardians;
    private final Trail trail;
    private final Clock clock;

    RecordPages(
            Clients clients,
            Rounds rounds,
            Sheets sheets,
            BesideFindings beside,
            ClientAnswers answers,
            Rules rules,
            BodyMaps maps,
            Guardians guardians,
            Trail trail,
            Clock clock) {
        this.clients = clients;
        this.rounds = rounds;
        this.sheets = sheets;
        this.beside = beside;
        this.answers = answers;
        this.rules = rules;
        this.maps = maps;
        this.guardians = guardians;
        this.trail = trail;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}")
    String record(@PathVariable String id, Model model) {
        return show(clients.addressed(id), model);
    }

    /** An urgent round leaves the list of the day only once the answer that it led to was made. */
    private String show(Client client, Model model) {
        Instant from = clock.instant();
        answer(client, model);
        rounds.read(client.id(), from);
        return "screening/record";
    }

    private void answer(Client client, Model model) {
        model.addAttribute("client", client);
        model.addAttribute(
                "age", client.age(answers.today()).map(String::valueOf).orElse(""));
        List<Sheet> said = answers.said(client);
        Followed followed = rules.followed();
        Explanation explanation = answers.explainDeciding(followed, client);
        AnswerViews views = new AnswerViews(
                followed.pack(),
                followed.rules(),
                explanation,
                new SaidBy(said, guardians::spokeIn, answers.today(), clock.getZone()));
        Map<Token, RegionState> regions = views.regions(maps);
        model.addAttribute("asked", !said.isEmpty() || answers.hasRecords(client));
        model.addAttribute("beside", beside.of(client.id(), explanation.screening()));
        model.addAttribute("answer", views.view());
        model.addAttribute("map", regions.isEmpty() ? null : maps.show("sites", regions));
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/settle")
    String settle(
            @PathVariable String id,
            @RequestParam String fact,
            @RequestParam String reply,
            @RequestParam(defaultValue = "") String reason,
            Model model) {
        Client client = clients.addressed(id);
        Optional<Reply> settled = ReplyText.read(reply).filter(said -> isKnown(fact));
        if (settled.isEmpty() || reason.isBlank() || reason.length() > LONGEST_REASON) {
            model.addAttribute("settleFault", fact);
            return show(client, model);
        }
        Viewer viewer = viewer();
        sheets.settled(
                client.id(),
                viewer.account().orElseThrow(),
                viewer.name(),
                reason,
                Map.of(new FactId(fact), settled.get()),
                clock.instant());
        return "redirect:/clients/" + id;
    }

    private boolean isKnown(String fact) {
        return rules.pack().facts().stream()
                .anyMatch(entry -> entry.id().value().equals(fact));
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/answers.ndjson")
    ResponseEntity<String> export(@PathVariable String id) {
        Client client = clients.addressed(id);
        trail.done("client.exported", client.id().value(), "");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_NDJSON).body(answers.lines(client));
    }

    private static Viewer viewer() {
        return Viewers.current();
    }
}
