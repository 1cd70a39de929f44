package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.LocalDate;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One letter: as it went out, what has become of it, reminding, and waiting no longer. */
@Controller
class OneLetterPages {

    private static final int LONGEST_REASON = 1500;

    private final DoctorLetters letters;
    private final LetterPaper paper;
    private final OpinionViews views;
    private final Clients clients;
    private final Trail trail;
    private final Clock clock;

    OneLetterPages(
            DoctorLetters letters, LetterPaper paper, OpinionViews views, Clients clients, Trail trail, Clock clock) {
        this.letters = letters;
        this.paper = paper;
        this.views = views;
        this.clients = clients;
        this.trail = trail;
        this.clock = clock;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/opinions/{letter}")
    String show(@PathVariable String id, @PathVariable(name = "letter") String letterId, Model model) {
        return views.show(letters.addressed(id, letterId), model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/opinions/{letter}/letter.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable(name = "letter") String letterId) {
        Letter letter = letters.addressed(id, letterId);
        byte[] pdf = letters.pdf(letter.id());
        trail.done("opinion.printed", letter.client().value(), "");
        return pdf(pdf, "letter");
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/opinions/{letter}/reminders/{day}")
    ResponseEntity<byte[]> reminder(
            @PathVariable String id, @PathVariable(name = "letter") String letterId, @PathVariable String day) {
        Letter letter = letters.addressed(id, letterId);
        byte[] pdf =
                Typed.day(day).flatMap(on -> letters.reminder(letter.id(), on)).orElseThrow(OneLetterPages::missing);
        trail.done("opinion.printed", letter.client().value(), day);
        return pdf(pdf, "reminder");
    }

    private static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + ".pdf\"")
                .body(pdf);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/opinions/{letter}/remind")
    String remind(@PathVariable String id, @PathVariable(name = "letter") String letterId) {
        Letter letter = letters.addressed(id, letterId);
        if (letter.isWaitedFor()) {
            Viewer viewer = Viewers.current();
            LetterPaper.Signed signed = new LetterPaper.Signed(viewer.name(), viewer.profession());
            letters.remind(letter, paper.reminder(client(letter), letter, signed, LocalDate.now(clock)), by());
        }
        return "redirect:" + letter.address();
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/opinions/{letter}/close")
    String close(
            @PathVariable String id,
            @PathVariable(name = "letter") String letterId,
            @RequestParam(defaultValue = "") String why,
            Model model) {
        Letter letter = letters.addressed(id, letterId);
        if (!Typed.isBetween(why.strip(), 1, LONGEST_REASON)) {
            model.addAttribute("needsReason", true);
            return views.show(letter, model);
        }
        if (letter.isWaitedFor()) {
            letters.close(letter, why.strip(), by());
        }
        return "redirect:" + letter.address();
    }

    private static DoctorLetters.By by() {
        Viewer viewer = Viewers.current();
        return new DoctorLetters.By(viewer.account().orElseThrow(), viewer.name());
    }

    private Client client(Letter letter) {
        return clients.get(letter.client()).orElseThrow(OneLetterPages::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
