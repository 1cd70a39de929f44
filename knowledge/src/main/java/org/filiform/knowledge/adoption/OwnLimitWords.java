package org.filiform.knowledge.adoption;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Test;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.ConditionWords;
import org.filiform.knowledge.rule.RuleEntry;

/** Rules in the words of a clinic that set limits of its own: no title may name a limit that is not the one applied. */
final class OwnLimitWords {

    private static final String NO_LIMIT = "no adopted limit";

    private final Pack pack;
    private final Adoption adoption;
    private final ConditionWords words;

    OwnLimitWords(Pack pack, Adoption adoption) {
        this.pack = pack;
        this.adoption = adoption;
        this.words = new ConditionWords(pack);
    }

    List<RuleEntry> rules() {
        return pack.rules().stream().map(this::reworded).toList();
    }

    private RuleEntry reworded(RuleEntry entry) {
        Optional<Change> own = adoption.changes()
                .find(entry.id())
                .filter(change -> change.limit().isPresent());
        return own.map(change -> limited(entry, change)).orElseGet(() -> shown(entry));
    }

    /** The rule that carries the limit. */
    private RuleEntry limited(RuleEntry entry, Change change) {
        String limit = limit(AdoptedRules.changed(entry.rule(), change).when());
        return entry.reworded(
                entry.title() + " (limit of this clinic: " + limit + ")",
                "The limit of this clinic: " + limit + "."
                        + change.because().map(why -> " Why: " + why + ".").orElse("")
                        + " The pack says: " + entry.clinician());
    }

    /** The rule that shows the value where the pack adopts no limit. */
    private RuleEntry shown(RuleEntry entry) {
        String limits = RuleSet.factsAsked(entry.rule().when()).stream()
                .flatMap(fact -> limitsOf(fact).stream())
                .collect(Collectors.joining(", "));
        return limits.isEmpty() || !entry.title().contains(NO_LIMIT)
                ? entry
                : entry.reworded(
                        entry.title().replace(NO_LIMIT, "limit of this clinic: " + limits),
                        "This clinic has limits of its own: " + limits + ". The pack, which adopts none, says: "
                                + entry.clinician());
    }

    private List<String> limitsOf(FactId fact) {
        return adoption.changes().stream()
                .filter(change -> change.limit().isPresent())
                .flatMap(change -> pack.rules().find(change.rule()).stream()
                        .map(RuleEntry::rule)
                        .filter(rule -> compares(rule, fact))
                        .map(rule -> limit(AdoptedRules.changed(rule, change).when())))
                .toList();
    }

    private static boolean compares(Rule rule, FactId fact) {
        return Limit.of(rule.when()).filter(limit -> limit.fact().equals(fact)).isPresent();
    }

    /** The comparison itself, such as {@code INR above 2.5}. */
    private String limit(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> among(parts);
            case Condition.AnyOf(var parts) -> among(parts);
            case Condition.Not(var part) -> limit(part).isEmpty() ? "" : "not (" + limit(part) + ")";
            case Condition.Ask ask ->
                ask.test() instanceof Test.Compare || ask.test() instanceof Test.Within ? words.of(ask) : "";
        };
    }

    private String among(List<Condition> parts) {
        return parts.stream().map(this::limit).collect(Collectors.joining());
    }
}
