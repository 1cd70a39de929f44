package org.filiform.clinic.mine;

import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.consent.Consent;
import org.filiform.clinic.consent.ConsentPaper;
import org.filiform.clinic.consent.ConsentViews;
import org.filiform.clinic.consent.Consents;
import org.filiform.clinic.consent.Sendings;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.visits.Whoever;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a client agreed to. They take it back here at any moment. */
@Controller
class MyConsentPages {

    private final Records records;
    private final Telling telling;
    private final Consents consents;
    private final ConsentViews views;
    private final ConsentPaper paper;
    private final Sendings sendings;
    private final Trail trail;

    MyConsentPages(
            Records records,
            Telling telling,
            Consents consents,
            ConsentViews views,
            ConsentPaper paper,
            Sendings sendings,
            Trail trail) {
        this.records = records;
        this.telling = telling;
        this.consents = consents;
        this.views = views;
        this.paper = paper;
        this.sendings = sendings;
        this.trail = trail;
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/consents")
    String consents(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        MyRecord record = records.open(id);
        trail.done("mine.consents-read", record.client().id().value(), "");
        model.addAttribute("record", record);
        model.addAttribute("consents", views.of(record.client().id(), page.texts()));
        model.addAttribute("whole", telling.showsAll(record));
        model.addAttribute(
                "ahead",
                sendings.readable(record.client().id())
                        .filter(sent -> !sent.isPrivate() || telling.showsAll(record))
                        .orElse(null));
        return "mine/consents";
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @PostMapping("/mine/{id}/consents/{consent}/withdraw")
    String withdraw(
            @PathVariable String id,
            @PathVariable(name = "consent") String consentId,
            @RequestParam(defaultValue = "") String why) {
        MyRecord record = records.open(id);
        if (!record.mayDecide()) {
            trail.refused("consent.withdrawn", record.client().id().value(), "");
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Consent.Voice voice = record.isOwn() ? Consent.Voice.CLIENT : Consent.Voice.SPEAKER;
        consents.withdraw(consents.addressed(record.client().id(), consentId), voice, why, who());
        return "redirect:" + record.at() + "/consents";
    }

    /** The text may tell what a young client keeps from whoever speaks for them. */
    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/consents/{consent}/consent.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String id,
            @PathVariable(name = "consent") String consentId,
            @ModelAttribute("page") Page page) {
        MyRecord record = records.open(id);
        if (!telling.showsAll(record)) {
            trail.refused("mine.consent-printed", record.client().id().value(), "");
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        byte[] pdf =
                paper.of(record.client(), consents.addressed(record.client().id(), consentId), page.texts());
        trail.done("mine.consent-printed", record.client().id().value(), consentId);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(pdf);
    }

    private static Whoever who() {
        return new Whoever(Records.viewer(), Viewers.current().name());
    }
}
