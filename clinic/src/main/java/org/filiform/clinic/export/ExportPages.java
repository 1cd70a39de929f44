package org.filiform.clinic.export;

import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.shell.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The record of a client as a file. */
@Controller
class ExportPages {

    private final Clients clients;
    private final Exports exports;
    private final Trail trail;

    ExportPages(Clients clients, Exports exports, Trail trail) {
        this.clients = clients;
        this.exports = exports;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/record.json")
    ResponseEntity<byte[]> bundle(@PathVariable String id, @ModelAttribute("page") Page page) {
        Client client = clients.addressed(id);
        String bundle = exports.bundle(client, Copy.CLINIC, page.texts());
        trail.done("client.exported", client.id().value(), "FHIR");
        return RecordFile.of(client, bundle);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/record.pdf")
    ResponseEntity<byte[]> paper(@PathVariable String id, @ModelAttribute("page") Page page) {
        Client client = clients.addressed(id);
        byte[] paper = exports.paper(client, Copy.CLINIC, page.texts());
        trail.done("client.exported", client.id().value(), "PDF");
        return RecordFile.of(client, paper);
    }
}
