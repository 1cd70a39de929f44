package org.filiform.clinic.incoming;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Bringing a record from elsewhere: choose a file, look at what it says and whose it is, take it over. */
@Controller
class RecordFilePages {

    private static final int LONGEST_REASON = 2000;

    private final Clients clients;
    private final Records records;
    private final IncomingReader reader;
    private final RecordAnswers answers;
    private final Times times;
    private final Trail trail;

    RecordFilePages(
            Clients clients, Records records, IncomingReader reader, RecordAnswers answers, Times times, Trail trail) {
        this.clients = clients;
        this.records = records;
        this.reader = reader;
        this.answers = answers;
        this.times = times;
        this.trail = trail;
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/records")
    String list(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        return list(clients.addressed(id), page, model);
    }

    private String list(Client client, Page page, Model model) {
        trail.done("record.listed", client.id().value(), "");
        model.addAttribute("client", client);
        model.addAttribute(
                "records",
                records.of(client.id()).stream()
                        .map(record -> RecordRow.of(record, page, times))
                        .toList());
        return "incoming/list";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/records")
    String bring(
            @PathVariable String id,
            @RequestParam(name = "file") MultipartFile file,
            @ModelAttribute("page") Page page,
            Model model)
            throws IOException {
        Client client = clients.addressed(id);
        return switch (reader.read(file.getBytes(), client.id())) {
            case Incoming.Outcome.Refused(Incoming.Fault fault, String detail) ->
                refused(client, fault, detail, page, model);
            case Incoming.Outcome.Read(Incoming incoming) -> {
                String name = Records.fileName(
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""));
                yield records.bring(client.id(), name, file.getBytes(), incoming, Viewers.current())
                        .map(record -> "redirect:" + address(client, record))
                        .orElseGet(() -> refused(client, Incoming.Fault.HERE_ALREADY, "", page, model));
            }
        };
    }

    private String refused(Client client, Incoming.Fault fault, String detail, Page page, Model model) {
        model.addAttribute("fault", fault.key());
        model.addAttribute("code", fault.code());
        model.addAttribute("detail", detail);
        return list(client, page, model);
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @GetMapping("/clients/{id}/records/{record}")
    String look(@PathVariable String id, @PathVariable String record, @ModelAttribute("page") Page page, Model model) {
        return look(clients.addressed(id), record, "", page, model);
    }

    private String look(Client client, String record, String fault, Page page, Model model) {
        KeptRecord kept = record(client, record);
        trail.done("record.read", client.id().value(), kept.fileName());
        model.addAttribute("client", client);
        model.addAttribute("record", RecordRow.of(kept, page, times));
        model.addAttribute("view", answers.of(kept, records.lines(kept.id())));
        model.addAttribute(
                "differs", kept.person().isBornOnAnotherDayThan(client.details().born()));
        model.addAttribute("fault", fault);
        return "incoming/look";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/records/{record}/accept")
    String accept(
            @PathVariable String id,
            @PathVariable String record,
            @RequestParam(defaultValue = "") String same,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            Model model) {
        Client client = clients.addressed(id);
        KeptRecord kept = record(client, record);
        boolean differs = kept.person().isBornOnAnotherDayThan(client.details().born());
        if (same.isEmpty() || reason.length() > LONGEST_REASON || (differs && reason.isBlank())) {
            return look(
                    client, record, differs ? "incoming.accept.fault.reason" : "incoming.accept.fault", page, model);
        }
        records.accept(client.id(), kept.id(), reason, Viewers.current());
        return "redirect:/clients/" + client.id();
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/records/{record}/discard")
    String discard(@PathVariable String id, @PathVariable String record) {
        Client client = clients.addressed(id);
        records.discard(client.id(), record(client, record).id());
        return "redirect:/clients/" + client.id() + "/records";
    }

    @Access(
            value = {Role.PRACTITIONER, Role.CLINICAL_LEAD},
            record = Relation.TREATED_BY_ME)
    @PostMapping("/clients/{id}/records/{record}/withdraw")
    String withdraw(
            @PathVariable String id,
            @PathVariable String record,
            @RequestParam(defaultValue = "") String reason,
            @ModelAttribute("page") Page page,
            Model model) {
        Client client = clients.addressed(id);
        KeptRecord kept = record(client, record);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return look(client, record, "incoming.withdraw.fault", page, model);
        }
        records.withdraw(client.id(), kept.id(), reason, Viewers.current());
        return "redirect:/clients/" + client.id() + "/records";
    }

    private KeptRecord record(Client client, String id) {
        List<KeptRecord> kept = records.of(client.id());
        return RecordId.read(id)
                .flatMap(wanted -> kept.stream()
                        .filter(record -> record.id().equals(wanted))
                        .findFirst())
                .orElseThrow(RecordFilePages::missing);
    }

    private static String address(Client client, RecordId record) {
        return "/clients/" + client.id() + "/records/" + record;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
