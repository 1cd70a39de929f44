package org.filiform.clinic.mine;

import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.export.Copy;
import org.filiform.clinic.export.Exports;
import org.filiform.clinic.export.RecordFile;
import org.filiform.clinic.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * A client's own record to take along: all of it, in the words in which it is kept. Whoever speaks for a young client gets
 * it without what is kept from them.
 */
@Controller
class TakeAlongPages {

    private final Records records;
    private final Telling telling;
    private final Exports exports;
    private final Trail trail;

    TakeAlongPages(Records records, Telling telling, Exports exports, Trail trail) {
        this.records = records;
        this.telling = telling;
        this.exports = exports;
        this.trail = trail;
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/record.json")
    ResponseEntity<byte[]> bundle(@PathVariable String id, @ModelAttribute("page") Page page) {
        MyRecord record = records.open(id);
        String bundle = exports.bundle(record.client(), copy(record), page.texts());
        noted(record, "FHIR");
        return RecordFile.of(record.client(), bundle);
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/record.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String id, @ModelAttribute("page") Page page) {
        MyRecord record = records.open(id);
        byte[] paper = exports.paper(record.client(), copy(record), page.texts());
        noted(record, "PDF");
        return RecordFile.of(record.client(), paper);
    }

    private Copy copy(MyRecord record) {
        return telling.showsAll(record) ? Copy.CLIENT : Copy.SPEAKER;
    }

    private void noted(MyRecord record, String form) {
        String reader = record.isOwn() ? "the client" : "somebody who speaks for the client";
        trail.done("mine.exported", record.client().id().value(), form + ", read by " + reader);
    }
}
