package org.filiform.clinic.adoption;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.adoption.Change;
import org.filiform.knowledge.rule.RuleEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A newer pack came with the program: what it changes, whose answers would change, and one signature to adopt it. */
@Controller
class ChangePages {

    /** A signature adopts the pack that was shipped: nobody adopts a newer one on a page that does not show it. */
    static final String FIRST = "redirect:/rules/changes";

    private final Rules rules;
    private final Signing signing;
    private final WhoseAnswers whose;

    ChangePages(Rules rules, Signing signing, WhoseAnswers whose) {
        this.rules = rules;
        this.signing = signing;
        this.whose = whose;
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/rules/changes")
    String changes(Model model) {
        return rules.isUpdateWaiting() ? show("", Refusal.NOTHING, model) : "adoption/no-changes";
    }

    @Access(Role.CLINICAL_LEAD)
    @PostMapping("/rules/changes")
    String adopt(@RequestParam Map<String, String> fields, Model model) {
        if (!rules.isUpdateWaiting()) {
            return "redirect:/rules";
        }
        Draft draft = new Draft(rules.shipped(), rules.followed().adoption(), Map.of());
        String name = fields.getOrDefault("name", "");
        return signing.sign(draft, name, fields.getOrDefault("upon", ""), reviewed(draft))
                .map(refused -> show(name, refused, model))
                .orElse("redirect:/rules");
    }

    /** Whoever signs what has changed has looked at it; what came or changed is on the page in full. */
    private List<Reviews.Review> reviewed(Draft draft) {
        Set<String> shown = PackChanges.between(before(), draft.pack()).rules().stream()
                .map(PackChanges.Entry::id)
                .collect(Collectors.toSet());
        List<RuleEntry> rules = draft.pack().rules().stream()
                .filter(entry -> shown.contains(entry.id().value()))
                .toList();
        return Reviews.of(draft.pack(), rules, Set.of());
    }

    private Pack before() {
        return rules.followed().pack();
    }

    private String show(String name, Refusal refused, Model model) {
        model.addAttribute("upon", signing.upon());
        Followed now = rules.followed();
        Draft draft = new Draft(rules.shipped(), now.adoption(), Map.of());
        Viewer viewer = Viewers.current();
        model.addAttribute("now", now);
        model.addAttribute("next", draft.pack());
        model.addAttribute("changes", PackChanges.between(now.pack(), draft.pack()));
        model.addAttribute("carried", draft.carried());
        model.addAttribute(
                "dropped",
                draft.dropped().stream().map(Change::rule).map(String::valueOf).toList());
        model.addAttribute(
                "compared",
                viewer.readsRecords() ? Optional.of(whose.compare(now, next(draft, now))) : Optional.empty());
        model.addAttribute("signs", viewer.is(Role.CLINICAL_LEAD));
        model.addAttribute("name", name);
        model.addAttribute("refused", refused);
        return "adoption/changes";
    }

    /** The rules as they would be followed after the signature. */
    private static Followed next(Draft draft, Followed now) {
        Adoption current = now.adoption().orElseThrow();
        String text = AdoptionText.write(draft.pack(), current.by(), current.role(), current.on(), draft.changes());
        return switch (Rules.read(draft.pack(), text)) {
            case Loading.Loaded<Adoption>(Adoption adoption) -> Followed.of(draft.pack(), Optional.of(adoption));
            case Loading.Refused<Adoption> _ -> Followed.of(draft.pack(), Optional.empty());
        };
    }
}
