package org.filiform.clinic.adoption;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.access.Access;
import org.filiform.clinic.access.Role;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.rule.RuleEntry;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules that were adopted as proposed and that nobody here has looked at one by one: some of them, and one signature. */
@Controller
class ReviewPages {

    /** How many rules stand on one page. */
    static final int ON_A_PAGE = 10;

    private static final int YEARS_TO_NEXT = 1;

    private static final String LATER = "later";
    private static final String OTHER = "other";

    /** What was least checked and weighs most comes first. */
    private static final Comparator<RuleEntry> MOST_WANTED = Comparator.<RuleEntry, Integer>comparing(
                    entry -> List.of(Mark.UNVERIFIED, Mark.SECOND_HAND, Mark.CALC, Mark.SEEN)
                            .indexOf(entry.mark()))
            .thenComparing(entry -> entry.rule().action(), Comparator.reverseOrder())
            .thenComparing(RuleEntry::id);

    private final Rules rules;
    private final Reviews reviews;
    private final Signing signing;

    ReviewPages(Rules rules, Reviews reviews, Signing signing) {
        this.rules = rules;
        this.reviews = reviews;
        this.signing = signing;
    }

    @Access({Role.CLINICAL_LEAD, Role.AUDITOR})
    @GetMapping("/rules/review")
    String queue(@RequestParam(defaultValue = "") String mark, Model model) {
        return rules.isUpdateWaiting() ? ChangePages.FIRST : show(mark, Map.of(), Refusal.NOTHING, model);
    }

    @Access(Role.CLINICAL_LEAD)
    @PostMapping("/rules/review")
    String sign(@RequestParam(defaultValue = "") String mark, @RequestParam Map<String, String> fields, Model model) {
        if (rules.isUpdateWaiting()) {
            return ChangePages.FIRST;
        }
        Draft draft = new Draft(pack(), rules.followed().adoption(), chosen(fields));
        List<Reviews.Review> looked = looked(draft, fields);
        Refusal refusal = looked.isEmpty()
                ? new Refusal(List.of(Refusal.Fault.at("name", "review.fault.none")), List.of())
                : signing.sign(draft, fields.getOrDefault("name", ""), fields.getOrDefault("upon", ""), looked)
                        .orElse(Refusal.NOTHING);
        return refusal.isAny() ? show(mark, fields, refusal, model) : "redirect:/rules/review?mark=" + Marked.of(mark);
    }

    /** Only where another position was chosen does what stands in the fields count. */
    private static Map<String, String> chosen(Map<String, String> fields) {
        Map<String, String> chosen = new HashMap<>();
        fields.forEach((field, value) -> {
            int dot = field.indexOf('.');
            boolean counts = dot > 0
                    && fields.getOrDefault("review" + field.substring(dot), LATER)
                            .equals(OTHER);
            if (counts && (field.startsWith("action.") || field.startsWith("because."))) {
                chosen.put(field, value);
            }
        });
        return chosen;
    }

    private List<Reviews.Review> looked(Draft draft, Map<String, String> fields) {
        RuleWords words = new RuleWords(draft.pack());
        List<Reviews.Review> looked = new ArrayList<>();
        for (RuleEntry entry : draft.pack().rules()) {
            String answer = fields.getOrDefault("review." + entry.id(), LATER);
            if (!answer.equals(LATER)) {
                looked.add(new Reviews.Review(
                        entry.id().value(), words.digest(entry), !answer.equals(OTHER), note(fields, entry)));
            }
        }
        return looked;
    }

    private static String note(Map<String, String> fields, RuleEntry entry) {
        String note = fields.getOrDefault("note." + entry.id(), "").strip();
        return note.substring(0, Math.min(Draft.LONGEST_REASON, note.length()));
    }

    private String show(String mark, Map<String, String> fields, Refusal refused, Model model) {
        model.addAttribute("upon", signing.upon());
        Followed followed = rules.followed();
        Draft draft = new Draft(pack(), followed.adoption(), fields);
        List<RuleEntry> open = reviews.open(pack());
        List<RuleEntry> wanted = open.stream()
                .filter(entry ->
                        Marked.of(mark).isEmpty() || entry.mark().name().equals(Marked.of(mark)))
                .sorted(MOST_WANTED)
                .toList();
        model.addAttribute("adoption", followed.adoption());
        model.addAttribute("next", followed.adoption().map(Adoption::on).map(ReviewPages::next));
        model.addAttribute("total", pack().rules().size());
        model.addAttribute("open", open.size());
        model.addAttribute("wanted", wanted.size());
        model.addAttribute("mark", Marked.of(mark));
        model.addAttribute(
                "rows",
                wanted.stream()
                        .limit(ON_A_PAGE)
                        .map(entry -> row(draft, entry, fields))
                        .toList());
        model.addAttribute("pack", pack());
        model.addAttribute("name", fields.getOrDefault("name", ""));
        model.addAttribute("refused", refused);
        return "adoption/review";
    }

    private static LocalDate next(LocalDate adopted) {
        return adopted.plusYears(YEARS_TO_NEXT);
    }

    private static ReviewRow row(Draft draft, RuleEntry entry, Map<String, String> fields) {
        return new ReviewRow(
                draft.choice(entry),
                fields.getOrDefault("review." + entry.id(), LATER),
                fields.getOrDefault("note." + entry.id(), ""));
    }

    /** The pack that is signed next: the one that was shipped. */
    private Pack pack() {
        return rules.shipped();
    }

    /** A mark by its name, or nothing. */
    private static final class Marked {
        static String of(String typed) {
            return Optional.of(typed)
                    .filter(name ->
                            List.of("UNVERIFIED", "SECOND_HAND", "CALC", "SEEN").contains(name))
                    .orElse("");
        }
    }
}
