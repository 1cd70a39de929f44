package org.filiform.clinic.oversight;

import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Accounts;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.access.Viewers;
import org.filiform.clinic.entrance.Times;
import org.filiform.clinic.shell.Page;
import org.filiform.clinic.shell.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that were opened without treating their client: each is looked at by somebody else. */
@Controller
class OpeningPages {

    private final Openings openings;
    private final Accounts accounts;
    private final Acts acts;
    private final Times times;
    private final Trail trail;

    OpeningPages(Openings openings, Accounts accounts, Acts acts, Times times, Trail trail) {
        this.openings = openings;
        this.accounts = accounts;
        this.acts = acts;
        this.times = times;
        this.trail = trail;
    }

    @Access({Role.CLINICAL_LEAD, Role.AUDITOR})
    @GetMapping("/audit/openings")
    String list(@ModelAttribute("page") Page page, Model model) {
        List<OpeningLine> lines = openings.all().stream()
                .map(opening -> line(opening, page.texts()))
                .toList();
        trail.done("openings.listed", lines.size() + " openings");
        model.addAttribute("lines", lines);
        return "oversight/openings";
    }

    private OpeningLine line(Openings.Opening opening, Texts texts) {
        Act act = acts.of(opening.line(), texts);
        return new OpeningLine(
                act,
                opening.lookedAt()
                        .map(looked -> texts.of(
                                "openings.looked-at",
                                accounts.find(looked.by()).map(Person::name).orElse(""),
                                times.minute(looked.at(), texts)))
                        .orElse(""),
                opening.lookedAt().map(Openings.LookedAt::note).orElse(""),
                act.account().equals(Viewers.current().account()));
    }

    @Access({Role.CLINICAL_LEAD, Role.AUDITOR})
    @PostMapping("/audit/openings/{seq}/looked-at")
    String look(@PathVariable long seq, @RequestParam(defaultValue = "") String note, RedirectAttributes next) {
        Openings.Looked looked = openings.look(seq, Viewers.current().account().orElseThrow(), note);
        Optional<String> problem = switch (looked) {
            case DONE, GONE -> Optional.empty();
            case OWN -> Optional.of("openings.own");
            case NO_NOTE -> Optional.of("openings.no-note");
        };
        problem.ifPresent(key -> next.addFlashAttribute("problem", key));
        return "redirect:/audit/openings#o" + seq;
    }
}
