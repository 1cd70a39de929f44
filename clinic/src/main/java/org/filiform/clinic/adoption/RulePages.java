package org.filiform.clinic.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.Scope;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Problem;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.evidence.Conflict;
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

    private static final int LONGEST_REASON = 500;

    private final Rules rules;
    private final Clock clock;

    RulePages(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/rules")
    String list(Model model) {
        Followed followed = rules.followed();
        model.addAttribute("adoption", followed.adoption());
        model.addAttribute("pack", rules.pack());
        model.addAttribute("rules", rules.pack().rules().stream().toList());
        model.addAttribute("followed", followed.rules());
        return "adoption/rules";
    }

    @Access({Role.PRACTITIONER, Role.CLINICAL_LEAD, Role.FRONT_DESK, Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping("/rules/{id}")
    String rule(@PathVariable String id, Model model) {
        RuleEntry entry = rules.pack().rules().stream()
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("entry", entry);
        model.addAttribute("pack", rules.pack());
        model.addAttribute("adopted", rules.followed().rules().rule(entry.id()).orElse(entry.rule()));
        return "adoption/rule";
    }

    @Access(Role.CLINICAL_LEAD)
    @GetMapping("/rules/adopt")
    String adoptForm(Model model) {
        return form(Map.of(), "", List.of(), model);
    }

    @Access(Role.CLINICAL_LEAD)
    @PostMapping("/rules/adopt")
    String adopt(@RequestParam Map<String, String> fields, @RequestParam(defaultValue = "") String name, Model model) {
        Viewer viewer = Viewers.current();
        if (!name.strip().equalsIgnoreCase(viewer.name())) {
            return form(fields, name, List.of("adoption.fault.name"), model);
        }
        String text = AdoptionText.write(
                rules.pack(), viewer.name(), Rules.CLINICAL_LEAD, LocalDate.now(clock), departures(fields));
        return switch (Rules.read(rules.pack(), text)) {
            case Loading.Loaded<Adoption>(Adoption adoption) -> {
                rules.adopt(adoption, text, viewer.account().orElseThrow());
                yield "redirect:/rules";
            }
            case Loading.Refused<Adoption>(List<Problem> problems) -> {
                model.addAttribute("problems", problems.stream().map(Problem::message).toList());
                yield form(fields, name, List.of("adoption.fault.refused"), model);
            }
        };
    }

    private String form(Map<String, String> fields, String name, List<String> faults, Model model) {
        if (!model.containsAttribute("problems")) {
            model.addAttribute("problems", List.of());
        }
        model.addAttribute("faults", faults);
        model.addAttribute("name", name);
        model.addAttribute("choices", choices(fields));
        model.addAttribute("adoption", rules.followed().adoption());
        model.addAttribute("pack", rules.pack());
        return "adoption/adopt";
    }

    private List<AdoptionText.Departure> departures(Map<String, String> fields) {
        Map<String, AdoptionText.Departure> departures = new LinkedHashMap<>();
        for (ConflictChoice choice : choices(fields)) {
            for (ConflictChoice.RuleChoice rule : choice.rules()) {
                if (rule.chosen() != rule.proposed()) {
                    String id = rule.entry().id().value();
                    departures.put(id, new AdoptionText.Departure(id, rule.chosen(), rule.because()));
                }
            }
        }
        return new ArrayList<>(departures.values());
    }

    /** Each rule stands under the first conflict that it carries, so that it is chosen once. */
    private List<ConflictChoice> choices(Map<String, String> fields) {
        List<RuleId> placed = new ArrayList<>();
        List<ConflictChoice> choices = new ArrayList<>();
        for (Conflict conflict : rules.pack().conflicts()) {
            List<ConflictChoice.RuleChoice> ofConflict = rules.pack().rules().stream()
                    .filter(entry -> entry.conflicts().contains(conflict.id()) && entry.notApplied().isEmpty())
                    .filter(entry -> entry.rule().override() instanceof OverrideRight.By)
                    .filter(entry -> !placed.contains(entry.id()))
                    .map(entry -> choice(entry, fields))
                    .toList();
            ofConflict.forEach(rule -> placed.add(rule.entry().id()));
            if (!ofConflict.isEmpty()) {
                choices.add(new ConflictChoice(conflict, ofConflict));
            }
        }
        return choices;
    }

    private static ConflictChoice.RuleChoice choice(RuleEntry entry, Map<String, String> fields) {
        Action proposed = entry.rule().action();
        String typed = fields.getOrDefault("action." + entry.id(), "");
        List<Action> actions = Arrays.stream(Action.values())
                .filter(action -> action != Action.REFER_URGENTLY)
                .filter(action -> entry.rule().scope() == Scope.PERSON || action != Action.DEFER)
                .toList();
        Optional<Action> chosen = actions.stream()
                .filter(action -> AdoptionText.name(action).equals(typed))
                .findFirst();
        String because = fields.getOrDefault("because." + entry.id(), "");
        return new ConflictChoice.RuleChoice(
                entry,
                actions,
                proposed,
                chosen.orElse(proposed),
                because.substring(0, Math.min(LONGEST_REASON, because.length())));
    }
}
