package org.filiform.cli.docs;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Targets;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.answer.ConditionWords;
import org.filiform.knowledge.answer.SourceLinks;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.evidence.Source;
import org.filiform.knowledge.rule.Position;
import org.filiform.knowledge.rule.RuleEntry;

/** One page a rule: what it says, when, why, who holds what, and where that comes from. */
final class RulePages {

    private final Pack pack;
    private final RuleSet rules;
    private final ConditionWords conditions;

    RulePages(Pack pack) {
        this.pack = pack;
        this.rules = pack.ruleSet();
        this.conditions = new ConditionWords(pack);
    }

    /** The pages by file name, with an index among them. */
    Map<String, String> all() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("README.md", index());
        pack.rules().forEach(entry -> pages.put(entry.id() + ".md", page(entry)));
        return pages;
    }

    private String index() {
        StringBuilder text = new StringBuilder()
                .append("# Rules\n\n")
                .append("Generated from the pack by `./verify -Dfiliform.docs=write -pl cli -am`; do not edit.\n")
                .append(
                        "The actions are proposed defaults, adopted by nobody. Marks say how far a source was checked:\n")
                .append("`seen`, `second-hand`, `unverified` (to be verified by a clinician), `calc`.\n\n")
                .append("| rule | about | for | when it fires | mark |\n|---|---|---|---|---|\n");
        for (RuleEntry entry : sorted()) {
            text.append("| [%s](%s.md) | %s | %s | %s | %s |\n"
                    .formatted(
                            entry.id(),
                            entry.id(),
                            entry.title(),
                            modalities(entry.rule()),
                            entry.rule().enabled() ? action(entry.rule()) : "not applied",
                            mark(entry.mark())));
        }
        return text.toString();
    }

    private List<RuleEntry> sorted() {
        return pack.rules().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .toList();
    }

    private String page(RuleEntry entry) {
        Rule rule = entry.rule();
        StringBuilder text = new StringBuilder("# %s: %s\n\n".formatted(entry.id(), entry.title()));
        entry.notApplied()
                .ifPresent(why -> text.append("**Not applied.** ").append(why).append("\n\n"));
        text.append(entry.clinician()).append("\n\n");
        text.append("*To the person:* ").append(entry.client()).append("\n\n");
        entry.consent()
                .ifPresent(
                        words -> text.append("*In the consent:* ").append(words).append("\n\n"));
        text.append("| | |\n|---|---|\n");
        row(text, "for", modalities(rule));
        row(text, "when", conditions.of(rule.when()));
        row(text, "asks", asks(rule));
        row(text, "reaches", reach(rule));
        row(text, "severity in the sources", Wording.of(rule.severity()));
        row(text, "proposed action", action(rule));
        row(text, "may be overridden by", Wording.of(rule.override()));
        row(text, "hazard", "[%s](../safety/hazards.yaml)".formatted(entry.hazard()));
        row(text, "rows of the evidence", String.join(", ", entry.rows()));
        row(text, "mark", mark(entry.mark()));
        text.append("\n**Why this default.** ").append(entry.why()).append("\n");
        entry.extended().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(reason -> text.append("\n**Also for ")
                        .append(reason.getKey())
                        .append(".** ")
                        .append(reason.getValue())
                        .append("\n"));
        positions(text, entry.positions());
        conflicts(text, entry.conflicts());
        sources(text, entry.sources());
        return text.toString();
    }

    private static void row(StringBuilder text, String name, String value) {
        if (!value.isEmpty()) {
            text.append("| %s | %s |\n".formatted(name, value.replace("|", "\\|")));
        }
    }

    private String modalities(Rule rule) {
        return rules.spokenAbout(rule).stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String action(Rule rule) {
        return rule.action().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String asks(Rule rule) {
        return RuleSet.factsAsked(rule.when()).stream()
                .map(FactId::value)
                .map(fact -> "[%s](../facts.md#%s)".formatted(fact, fact))
                .collect(Collectors.joining(", "));
    }

    private static String reach(Rule rule) {
        Targets targets = rule.targets();
        String scope = rule.scope().name().toLowerCase(Locale.ROOT);
        String what = List.of(
                        words(targets.regions()),
                        words(targets.muscles()),
                        words(targets.techniques()),
                        words(targets.drugs()),
                        targets.fromInOrder().stream()
                                .map(fact -> "where " + fact + " is")
                                .collect(Collectors.joining(", ")))
                .stream()
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return what.isEmpty() ? scope : scope + ": " + what;
    }

    private static String words(Iterable<Token> tokens) {
        Map<String, Token> ordered = new TreeMap<>();
        tokens.forEach(token -> ordered.put(token.value(), token));
        return String.join(", ", ordered.keySet());
    }

    private static void positions(StringBuilder text, List<Position> positions) {
        if (!positions.isEmpty()) {
            text.append("\n## Who holds what\n\n| source | stance | what it says |\n|---|---|---|\n");
        }
        for (Position position : positions) {
            text.append("| %s | %s | %s |\n"
                    .formatted(ids(position.holders()), Wording.of(position.stance()), position.says()));
        }
    }

    private static String ids(List<SourceId> sources) {
        return sources.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void conflicts(StringBuilder text, List<String> conflicts) {
        if (!conflicts.isEmpty()) {
            text.append("\n## Where sources disagree\n\n");
        }
        for (String id : conflicts) {
            pack.conflicts()
                    .find(id)
                    .ifPresent(conflict -> text.append("- **")
                            .append(id)
                            .append(" ")
                            .append(conflict.topic())
                            .append(".** Proposed: ")
                            .append(conflict.proposedDefault())
                            .append("\n"));
        }
    }

    private void sources(StringBuilder text, List<SourceId> sources) {
        text.append("\n## Sources\n\n");
        for (SourceId id : sources) {
            Source source = pack.sources().named(id);
            String links = SourceLinks.of(source).stream()
                    .map(link -> link.startsWith("http") ? "<" + link + ">" : link)
                    .collect(Collectors.joining(" "));
            text.append("- **%s** (%s; read: %s) %s %s"
                            .formatted(id, mark(source.mark()), source.read(), source.citation(), links)
                            .strip())
                    .append("\n");
        }
    }

    private static String mark(Mark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
