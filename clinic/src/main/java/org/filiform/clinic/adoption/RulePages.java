package org.filiform.clinic.adoption;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.knowledge.rule.RuleEntry;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The rules that are followed, each with its ground, and the page on which a clinical lead adopts them. */
@Controller
class RulePages {

    private final Rules rules;
    private final Reviews reviews;
    private final Signing signing;

    RulePages(Rules rules, Reviews reviews, Signing signing) {
        this.rules = rules;
        this.reviews = reviews;
        this.signing = signing;
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/rules")
    String list(Model model) {
        Followed followed = rules.followed();
        model.addAttribute("adoption", followed.adoption());
        model.addAttribute("pack", followed.pack());
        model.addAttribute("rules", followed.pack().rules().stream().toList());
        model.addAttribute("unreviewed", reviews.open(rules.shipped()).size());
        model.addAttribute("followed", followed.rules());
        return "adoption/rules";
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/rules/{id}")
    String rule(@PathVariable String id, Model model) {
        Followed followed = rules.followed();
        RuleEntry entry = followed.pack().rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("entry", entry);
        model.addAttribute("pack", followed.pack());
        model.addAttribute("adopted", followed.rules().rule(entry.id()).orElse(entry.rule()));
        return "adoption/rule";
    }

    @Access(Role.CLINICAL_LEAD)
    @GetMapping("/rules/adopt")
    String adoptForm(Model model) {
        return rules.isUpdateWaiting() ? ChangePages.FIRST : form(Map.of(), Refusal.NOTHING, model);
    }

    @Access(Role.CLINICAL_LEAD)
    @PostMapping("/rules/adopt")
    String adopt(@RequestParam Map<String, String> fields, Model model) {
        if (rules.isUpdateWaiting()) {
            return ChangePages.FIRST;
        }
        Draft draft = draft(fields);
        Set<String> changed =
                draft.changes().stream().map(change -> change.rule().value()).collect(Collectors.toSet());
        List<RuleEntry> seen = Stream.concat(
                        draft.conflicts().stream()
                                .flatMap(choice -> choice.rules().stream())
                                .map(ConflictChoice.RuleChoice::entry),
                        draft.limits().stream().map(LimitChoice::entry))
                .distinct()
                .toList();
        return signing.sign(
                        draft,
                        fields.getOrDefault("name", ""),
                        fields.getOrDefault("upon", ""),
                        Reviews.of(draft.pack(), seen, changed))
                .map(refused -> form(fields, refused, model))
                .orElse("redirect:/rules");
    }

    private Draft draft(Map<String, String> fields) {
        return new Draft(rules.shipped(), rules.followed().adoption(), fields);
    }

    private String form(Map<String, String> fields, Refusal refused, Model model) {
        model.addAttribute("upon", signing.upon());
        Draft draft = draft(fields);
        model.addAttribute("refused", refused);
        model.addAttribute("name", fields.getOrDefault("name", ""));
        model.addAttribute("choices", draft.conflicts());
        model.addAttribute("limits", draft.limits());
        model.addAttribute("pack", draft.pack());
        return "adoption/adopt";
    }
}
