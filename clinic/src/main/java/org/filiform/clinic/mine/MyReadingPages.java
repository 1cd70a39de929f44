package org.filiform.clinic.mine;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.consent.ReadingForm;
import org.filiform.clinic.consent.Readings;
import org.filiform.clinic.consent.Sendings;
import org.filiform.clinic.consent.Sent;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A text that was sent to a client to be read before they come, on their own pages. Nothing is signed here. */
@Controller
class MyReadingPages {

    private static final String INCOMPLETE = "FIL-7746";

    private final Records records;
    private final Telling telling;
    private final Sendings sendings;
    private final Readings readings;
    private final Trail trail;

    MyReadingPages(Records records, Telling telling, Sendings sendings, Readings readings, Trail trail) {
        this.records = records;
        this.telling = telling;
        this.sendings = sendings;
        this.readings = readings;
        this.trail = trail;
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/consents/ahead/{sent}")
    String read(@PathVariable String id, @PathVariable String sent, @ModelAttribute("page") Page page, Model model) {
        MyRecord record = records.open(id);
        Sent ahead = open(record, sent);
        trail.done("mine.ahead-read", record.client().id().value(), ahead.id().toString());
        return show(record, ahead, ReadingForm.blank(), page, model);
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @PostMapping("/mine/{id}/consents/ahead/{sent}")
    String said(
            @PathVariable String id,
            @PathVariable String sent,
            @RequestParam MultiValueMap<String, String> typed,
            @ModelAttribute("page") Page page,
            Model model,
            HttpServletResponse response) {
        MyRecord record = records.open(id);
        Sent ahead = open(record, sent);
        ReadingForm form = new ReadingForm(typed);
        if (readings.hear(ahead, List.of(reader(record)), form)) {
            return "redirect:" + address(record, ahead);
        }
        trail.refused("consent.sent-read", record.client().id().value(), INCOMPLETE);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(record, ahead, form, page, model);
    }

    /** One that tells what a young client keeps is not shown to whoever speaks for them. */
    private Sent open(MyRecord record, String sent) {
        Sent ahead = sendings.addressed(record.client().id(), sent);
        if (ahead.isPrivate() && !telling.showsAll(record)) {
            trail.refused("mine.ahead-read", record.client().id().value(), "");
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return ahead;
    }

    private String show(MyRecord record, Sent sent, ReadingForm form, Page page, Model model) {
        model.addAttribute("record", record);
        model.addAttribute("form", form);
        model.addAttribute(
                "view",
                readings.view(sent, record.client(), List.of(reader(record)), address(record, sent), page.texts()));
        return "mine/ahead";
    }

    private static Sent.Reader reader(MyRecord record) {
        return record.speaker()
                .map(Sent.Reader::speaking)
                .orElseGet(() -> Sent.Reader.self(record.client().name()));
    }

    static String address(MyRecord record, Sent sent) {
        return record.at() + "/consents/ahead/" + sent.id();
    }
}
