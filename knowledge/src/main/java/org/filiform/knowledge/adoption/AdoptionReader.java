package org.filiform.knowledge.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Ids;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Names;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.tree.YamlReader;

/** Reads adoption files. One with any problem is refused as a whole. */
public final class AdoptionReader {

    private static final String DEFAULTS = "defaults";
    private static final String ACCEPTED = "accepted";

    /** How many characters of a hash name a pack well enough. */
    private static final int SHORTEST_HASH = 8;

    private final Pack pack;
    private final Binding binding;

    private AdoptionReader(Pack pack, Problems problems) {
        this.pack = pack;
        Names names = new Names();
        this.binding = new Binding(problems, names, new Ids(), false);
        for (RuleEntry rule : pack.rules()) {
            names.declare(Named.RULE, rule.id().value(), Place.in("rules"));
        }
    }

    /** Whether a file is meant to be an adoption. */
    public static boolean looksLikeOne(Node document) {
        return document instanceof Node.Entries entries
                && entries.get("adoption").isPresent();
    }

    /**
     * Reads an adoption.
     *
     * @param file how the file is named in problems
     * @param bytes its content, UTF-8
     * @param pack the pack that it adopts
     */
    public static Loading<Adoption> read(String file, byte[] bytes, Pack pack) {
        Problems problems = new Problems();
        Optional<Adoption> adoption = YamlReader.read(file, bytes, problems)
                .flatMap(node -> new AdoptionReader(pack, problems).document(node));
        return adoption.isPresent() && problems.none()
                ? new Loading.Loaded<>(adoption.get())
                : new Loading.Refused<>(problems.sorted());
    }

    private Optional<Adoption> document(Node node) {
        Fields fields = binding.fields(node, "an adoption file");
        Fields head = fields.part("adoption", "an adoption");
        String of = head.text("of");
        Optional<String> hash = head.maybeText("pack");
        String by = head.text("by");
        String role = head.text("role");
        LocalDate on = day(head);
        Optional<String> reviewedBy = head.maybeText("reviewed-by");
        samePack(head, of, hash);
        head.close();
        defaultsAccepted(fields);
        List<Change> changes = changes(fields);
        return fields.sound()
                ? Optional.of(Adoption.of(of, hash, by, role, on, reviewedBy, changes))
                : Optional.empty();
    }

    private static void defaultsAccepted(Fields fields) {
        if (!fields.text(DEFAULTS).equals(ACCEPTED) && fields.has(DEFAULTS)) {
            fields.problem(
                    DEFAULTS,
                    Fault.UNKNOWN_WORD,
                    "Write 'accepted': what is not listed under 'rules' stays as the pack proposes it.");
        }
    }

    private List<Change> changes(Fields fields) {
        List<Change> changes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : fields.maybeList("rules")) {
            Fields change = binding.fields(node, "a change");
            String id = change.text("id");
            if (!id.isEmpty() && !ids.add(id)) {
                change.problem("id", Fault.DUPLICATE_ID, "This rule is changed twice: keep one change.");
            }
            change(change, changes);
        }
        return changes;
    }

    private static LocalDate day(Fields fields) {
        try {
            return LocalDate.parse(fields.text("on"));
        } catch (DateTimeParseException e) {
            if (fields.has("on")) {
                fields.problem("on", Fault.WRONG_TYPE, "'on' should be a day, such as 2026-11-01.");
            }
            return LocalDate.EPOCH;
        }
    }

    private void samePack(Fields fields, String of, Optional<String> hash) {
        if (fields.has("of") && !of.equals(pack.identity().name())) {
            fields.problem(
                    "of",
                    Fault.OTHER_PACK,
                    "This adopts the pack '" + of + "', and the one here is '"
                            + pack.identity().name() + "'.");
        }
        hash.filter(begin -> begin.length() < SHORTEST_HASH
                        || !pack.identity().hash().startsWith(begin))
                .ifPresent(begin -> fields.problem(
                        "pack",
                        Fault.OTHER_PACK,
                        "The pack here has the hash " + pack.identity().hash() + ", which does not begin with '" + begin
                                + "' (at least " + SHORTEST_HASH
                                + " characters): look at what has changed, and adopt it again."));
    }

    // ---- changes

    private void change(Fields fields, List<Change> into) {
        String id = fields.name("id", Named.RULE);
        Optional<Boolean> enabled = fields.has("enabled") ? Optional.of(fields.flag("enabled")) : Optional.empty();
        Optional<Action> action = fields.maybeWord("action", Action.class);
        Optional<BigDecimal> limit = fields.maybeFigure("limit");
        Optional<String> because = fields.maybeText("because");
        if (enabled.isEmpty() && action.isEmpty() && limit.isEmpty()) {
            fields.problem("id", Fault.ADOPTION_SHAPE, "This changes nothing: add enabled, action or limit.");
        }
        Optional<Rule> rule = rule(id);
        rule.ifPresent(proposed -> {
            actionFits(fields, proposed, action);
            limitFits(fields, proposed, limit);
            boolean weakened = weakens(fields, proposed, action, limit);
            neverWeakened(fields, proposed, weakened);
            reasoned(fields, weakened, because);
        });
        if (fields.sound()) {
            into.add(new Change(new RuleId(id), enabled, action, limit, because));
        }
    }

    private Optional<Rule> rule(String id) {
        return pack.rules().stream()
                .map(RuleEntry::rule)
                .filter(rule -> rule.id().value().equals(id))
                .findFirst();
    }

    private static void actionFits(Fields fields, Rule rule, Optional<Action> action) {
        boolean newlyUrgent =
                action.filter(Action.REFER_URGENTLY::equals).isPresent() && rule.action() != Action.REFER_URGENTLY;
        if (newlyUrgent) {
            fields.problem(
                    "action", Fault.ADOPTION_SHAPE, "Only emergency signs refer urgently: choose another action.");
        }
    }

    private static void limitFits(Fields fields, Rule rule, Optional<BigDecimal> figure) {
        if (figure.isEmpty()) {
            return;
        }
        Optional<Limit> limit = Limit.of(rule.when());
        if (limit.isEmpty()) {
            fields.problem(
                    "limit",
                    Fault.ADOPTION_SHAPE,
                    "'" + rule.id() + "' does not hang on one figure: leave 'limit' out.");
        } else if (limit.get().whole() && !isWholeDays(figure.get())) {
            fields.problem("limit", Fault.BAD_FIGURE, "This is a number of days: a whole number, and not negative.");
        }
    }

    private static boolean isWholeDays(BigDecimal figure) {
        return figure.stripTrailingZeros().scale() <= 0
                && figure.signum() >= 0
                && figure.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static boolean weakens(Fields fields, Rule rule, Optional<Action> action, Optional<BigDecimal> limit) {
        boolean off = rule.enabled() && fields.says("enabled", "false");
        boolean milder =
                action.filter(chosen -> chosen.compareTo(rule.action()) < 0).isPresent();
        boolean later = limit.flatMap(
                        figure -> Limit.of(rule.when()).filter(proposed -> proposed.weakenedBy(figure.doubleValue())))
                .isPresent();
        return off || milder || later;
    }

    private static void neverWeakened(Fields fields, Rule rule, boolean weakened) {
        if (weakened && rule.override() instanceof OverrideRight.Nobody) {
            fields.problem(
                    "id",
                    Fault.ADOPTION_WEAKENS,
                    "Nobody may override '" + rule.id() + "', so no adoption may weaken it: remove this change.");
        }
    }

    private static void reasoned(Fields fields, boolean weakened, Optional<String> because) {
        if (weakened && because.isEmpty()) {
            fields.problem(
                    "id", Fault.ADOPTION_REASON, "This is weaker than what the pack proposes: say why in 'because'.");
        }
    }
}
