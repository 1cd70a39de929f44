package org.filiform.clinic.mine;

import java.util.List;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Relation;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Privacy;
import org.filiform.clinic.oversight.Act;
import org.filiform.clinic.oversight.Acts;
import org.filiform.clinic.shell.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a client told, and who read it. */
@Controller
class MinePages {

    private static final int AT_ONCE = 50;
    private static final String NEWEST = "9223372036854775807";

    private final Records records;
    private final Telling telling;
    private final Privacy privacy;
    private final Audit audit;
    private final Acts acts;
    private final Trail trail;

    MinePages(Records records, Telling telling, Privacy privacy, Audit audit, Acts acts, Trail trail) {
        this.records = records;
        this.telling = telling;
        this.privacy = privacy;
        this.audit = audit;
        this.acts = acts;
        this.trail = trail;
    }

    @Access(Role.CLIENT)
    @GetMapping("/mine")
    String mine(Model model) {
        List<Client> all = records.ofViewer();
        if (all.size() == 1) {
            return "redirect:/mine/" + all.getFirst().id();
        }
        trail.done("mine.listed", all.size() + " records");
        model.addAttribute("records", all);
        return "mine/choose";
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}")
    String told(@PathVariable String id, @ModelAttribute("page") Page page, Model model) {
        MyRecord record = records.open(id);
        trail.done("mine.read", record.client().id().value(), "");
        model.addAttribute("record", record);
        model.addAttribute("told", telling.of(record, page.texts()));
        model.addAttribute("young", telling.isYoung(record));
        model.addAttribute("kept", telling.isKept(record));
        return "mine/told";
    }

    @Access(value = Role.CLIENT, record = Relation.OWN)
    @GetMapping("/mine/{id}/readers")
    String readers(
            @PathVariable String id,
            @RequestParam(defaultValue = NEWEST) long before,
            @ModelAttribute("page") Page page,
            Model model) {
        MyRecord record = records.open(id);
        List<AuditLine> lines = audit.ofClient(record.client().id().value(), before, AT_ONCE);
        trail.done("mine.readers-read", record.client().id().value(), "");
        model.addAttribute("record", record);
        List<Act> all = lines.stream().map(line -> acts.of(line, page.texts())).toList();
        model.addAttribute(
                "acts",
                telling.showsAll(record)
                        ? all
                        : all.stream().map(Act::withoutAnswers).toList());
        model.addAttribute(
                "older", lines.size() < AT_ONCE ? 0L : lines.getLast().seq());
        return "mine/readers";
    }

    /** Only the client says this, and nobody in their place. */
    @Access(value = Role.CLIENT, record = Relation.OWN)
    @PostMapping("/mine/{id}/private")
    String showPrivate(@PathVariable String id, @RequestParam(defaultValue = "false") boolean opened) {
        MyRecord record = records.open(id);
        if (!record.isOwn()) {
            trail.refused("private.opened", record.client().id().value(), "");
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        privacy.open(record.client().id(), opened, Records.viewer(), "");
        return "redirect:" + record.at();
    }
}
