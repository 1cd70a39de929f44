package org.filiform.clinic.note;

import java.util.List;
import java.util.Map;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.paper.Papers;
import org.filiform.clinic.shell.HouseState;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The note and what is cut from it, as pages and papers. The sheet for an emergency is there at every moment of a visit. */
@Controller
class NotePapers {

    private final Room room;
    private final Gathering gathering;
    private final Notes notes;
    private final Papers papers;
    private final HouseState house;
    private final Trail trail;
    private final String phone;

    NotePapers(
            Room room,
            Gathering gathering,
            Notes notes,
            Papers papers,
            HouseState house,
            Trail trail,
            @Value("${filiform.phone:}") String phone) {
        this.room = room;
        this.gathering = gathering;
        this.notes = notes;
        this.papers = papers;
        this.house = house;
        this.trail = trail;
        this.phone = phone;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/note.pdf")
    ResponseEntity<byte[]> note(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        SignedNote note = notes.of(at.visit().id()).orElseThrow(NotePapers::missing);
        trail.done("note.printed", at.client().id().value(), "");
        return print("note", at.client(), note.text(), List.of(note));
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/handover")
    String handover(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        trail.done("note.handover-read", at.client().id().value(), "");
        return sheet("handover", at, sheets().handover(done(at)), model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/handover.pdf")
    ResponseEntity<byte[]> handoverPaper(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        trail.done("note.handover-read", at.client().id().value(), "");
        return print("handover", at.client(), sheets().handover(done(at)), List.of());
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/summary")
    String summary(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        trail.done("note.summary-read", at.client().id().value(), "");
        return sheet("summary", at, sheets().summary(done(at)), model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/summary.pdf")
    ResponseEntity<byte[]> summaryPaper(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        trail.done("note.summary-read", at.client().id().value(), "");
        return print("summary", at.client(), sheets().summary(done(at)), List.of());
    }

    /** Only of a visit whose note is signed: before, nobody has said what was done. */
    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/visits/{visit}/blood-donor.pdf")
    ResponseEntity<byte[]> donor(@PathVariable String id, @PathVariable String visit, Model model) {
        Room.At at = room.at(id, visit, Gate.SIGNED, model);
        if (notes.of(at.visit().id()).isEmpty()) {
            throw missing();
        }
        trail.done("note.donor-printed", at.client().id().value(), "");
        return print("donor", at.client(), sheets().donor(done(at)), List.of());
    }

    private Done done(Room.At at) {
        return gathering.of(at.client(), at.visit());
    }

    private Sheets sheets() {
        return new Sheets(gathering.saying(), phone);
    }

    /** What was done at a visit in plain words, for the client's own pages. */
    NoteText summaryOf(Client client, Visit visit, boolean tellsWords) {
        return sheets().summary(gathering.of(client, visit), tellsWords);
    }

    private static String sheet(String kind, Room.At at, NoteText text, Model model) {
        model.addAttribute("kind", kind);
        model.addAttribute("text", text);
        model.addAttribute("address", at.visit().address());
        model.addAttribute("client", at.client());
        return "note/sheet";
    }

    ResponseEntity<byte[]> print(String kind, Client client, NoteText text, List<SignedNote> signed) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + kind + ".pdf\"")
                .body(papers.print(
                        "note/paper",
                        Map.of(
                                "kind",
                                kind,
                                "client",
                                client.name(),
                                "text",
                                text,
                                "signed",
                                signed,
                                "say",
                                gathering.saying(),
                                "demonstration",
                                house.isDemonstration())));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
