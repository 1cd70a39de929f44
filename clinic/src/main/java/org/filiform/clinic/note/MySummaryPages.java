package org.filiform.clinic.note;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.aftercare.Advising;
import org.filiform.clinic.clients.Privacy;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.mine.MyRecord;
import org.filiform.clinic.mine.Records;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Visits;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A client's visits on their own pages: what was done, and what to watch for. A visit shows once its note is signed. */
@Controller
class MySummaryPages {

    private final Records records;
    private final Visits visits;
    private final Notes notes;
    private final NotePapers papers;
    private final Advising advising;
    private final Privacy privacy;
    private final Times times;
    private final Trail trail;

    MySummaryPages(
            Records records,
            Visits visits,
            Notes notes,
            NotePapers papers,
            Advising advising,
            Privacy privacy,
            Times times,
            Trail trail) {
        this.records = records;
        this.visits = visits;
        this.notes = notes;
        this.papers = papers;
        this.advising = advising;
        this.privacy = privacy;
        this.times = times;
        this.trail = trail;
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/visits")
    String all(@PathVariable String id, Model model) {
        MyRecord record = records.open(id);
        trail.done("mine.visits-read", record.client().id().value(), "");
        List<Visit> signed = visits.of(record.client().id()).stream()
                .filter(visit -> notes.of(visit.id()).isPresent())
                .toList();
        model.addAttribute("record", record);
        model.addAttribute("visits", signed);
        model.addAttribute("times", times);
        return "note/mine";
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/visits/{visit}")
    String one(@PathVariable String id, @PathVariable String visit, Model model) {
        MyRecord record = records.open(id);
        Visit found = signed(record, visit);
        trail.done("mine.visits-read", record.client().id().value(), "");
        model.addAttribute("record", record);
        model.addAttribute("visit", found);
        model.addAttribute("text", summary(record, found));
        model.addAttribute("sheet", advising.of(found));
        return "note/mine-one";
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/visits/{visit}/summary.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String id, @PathVariable String visit) {
        MyRecord record = records.open(id);
        Visit found = signed(record, visit);
        trail.done("mine.visits-read", record.client().id().value(), "");
        return papers.print("summary", record.client(), summary(record, found), List.of());
    }

    /** What was told in free words is kept from whoever speaks for a client that keeps private answers. */
    private NoteText summary(MyRecord record, Visit visit) {
        boolean tellsWords = record.isOwn() || !privacy.isKept(record.client());
        return papers.summaryOf(record.client(), visit, tellsWords);
    }

    private Visit signed(MyRecord record, String visit) {
        Optional<Visit> found = VisitId.read(visit).flatMap(visits::find);
        return found.filter(one -> one.client().equals(record.client().id()))
                .filter(one -> notes.of(one.id()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
