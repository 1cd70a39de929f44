package org.filiform.clinic.screening;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.paper.Papers;
import org.filiform.clinic.shell.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asking on paper: printing the form, and keying in what was written on it. */
@Controller
class PaperPages {

    private static final LocalTime NOON = LocalTime.of(12, 0);

    private final Clients clients;
    private final Rounds rounds;
    private final Beginnings beginnings;
    private final KeyedIn keyedIn;
    private final Rules rules;
    private final Papers papers;
    private final Trail trail;
    private final Clock clock;

    PaperPages(
            Clients clients,
            Rounds rounds,
            Beginnings beginnings,
            KeyedIn keyedIn,
            Rules rules,
            Papers papers,
            Trail trail,
            Clock clock) {
        this.clients = clients;
        this.rounds = rounds;
        this.beginnings = beginnings;
        this.keyedIn = keyedIn;
        this.rules = rules;
        this.papers = papers;
        this.trail = trail;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/ask/paper")
    ResponseEntity<byte[]> print(@PathVariable String id, @ModelAttribute("page") Page page) {
        Client client = clients.addressed(id);
        Round round = beginnings.onPaper(client);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("page", page);
        values.put("client", client);
        values.put("round", round.number());
        values.put("form", paper());
        byte[] pdf = papers.print("screening/form", values);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("questions.pdf")
                                .build()
                                .toString())
                .body(pdf);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @GetMapping("/clients/{id}/keyed")
    String blank(@PathVariable String id, Model model) {
        Client client = clients.addressed(id);
        trail.done("client.named", client.id().value(), "");
        MultiValueMap<String, String> nothing = new LinkedMultiValueMap<>();
        nothing.add("said", LocalDate.now(clock).toString());
        return form(client, nothing, List.of(), model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK},
            record = Relation.SAME_CLINIC)
    @PostMapping("/clients/{id}/keyed")
    String key(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            HttpServletResponse response) {
        Client client = clients.addressed(id);
        LocalDate today = LocalDate.now(clock);
        Optional<LocalDate> said =
                day(Optional.ofNullable(fields.getFirst("said")).orElse(""), today);
        KeyedForm keyed = KeyedForm.read(paper(), fields, today);
        List<PageFault> faults = new ArrayList<>(keyed.faults());
        if (said.isEmpty()) {
            faults.addFirst(new PageFault("said", "keyed.fault.said"));
        }
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(client, fields, faults, model);
        }
        KeyedIn.Alarm alarm = keyedIn.fromPaper(client, keyed.replies(), moment(said.get(), today), viewer());
        if (!alarm.signs().isEmpty()) {
            model.addAttribute("client", client).addAttribute("signs", alarm.signs());
            return "screening/keyed-alarm";
        }
        return "redirect:" + (viewer().readsRecords() ? "/clients/" + client.id() : "/today");
    }

    /** A form of an earlier day was written at some time of that day. */
    private Instant moment(LocalDate said, LocalDate today) {
        Instant now = clock.instant();
        return said.equals(today)
                ? now
                : said.atTime(NOON).atZone(clock.getZone()).toInstant();
    }

    /** A form is good for as long as it may wait to be keyed in. */
    private static Optional<LocalDate> day(String text, LocalDate today) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> !day.isAfter(today))
                    .filter(day ->
                            !day.isBefore(today.minusDays(Way.PAPER.good().toDays())));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private String form(Client client, MultiValueMap<String, String> fields, List<PageFault> faults, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("form", paper());
        model.addAttribute("typed", new Typed(fields));
        model.addAttribute("faults", faults);
        model.addAttribute(
                "round",
                rounds.waiting(client.id(), Way.PAPER)
                        .map(round -> String.valueOf(round.number()))
                        .orElse(""));
        return "screening/keyed";
    }

    private PaperForm paper() {
        return PaperForm.of(rules.pack(), rules.followed().rules());
    }

    private static Viewer viewer() {
        return Viewers.current();
    }
}
