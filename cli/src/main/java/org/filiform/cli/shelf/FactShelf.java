package org.filiform.cli.shelf;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.RuleText;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.RecordMapping;
import org.filiform.knowledge.rule.RuleEntry;

/** What can be asked. */
record FactShelf(Pack pack) implements Shelf<FactEntry> {

    @Override
    public String kind() {
        return "fact";
    }

    @Override
    public Collection<FactEntry> entries() {
        return pack.facts();
    }

    @Override
    public String id(FactEntry fact) {
        return fact.id().value();
    }

    @Override
    public List<String> columns(FactEntry fact) {
        FactDefinition definition = fact.definition();
        return List.of(Names.of(definition.stage()), Names.of(definition.kind()), fact.label());
    }

    @Override
    public void write(FactEntry fact, TextPage page) {
        FactDefinition definition = fact.definition();
        page.spread(page.paint(Tone.TITLE, fact.label()), fact.id().value());
        page.blank();
        fact.question().client().ifPresent(client -> page.labelled(0, "Asked", client));
        fact.question().help().ifPresent(help -> page.labelled(0, "Help", help));
        page.labelled(0, "Clinician", fact.question().clinician());
        page.labelled(0, "Answered", Wording.whoAnswers(definition.answeredBy()));
        page.labelled(
                0,
                "When",
                "stage " + Names.of(definition.stage()) + ", " + Names.of(definition.kind())
                        + definition.parent().map(parent -> " of " + parent).orElse(""));
        page.labelled(
                0,
                "Counts",
                "an answer counts " + lasting(definition)
                        + (definition.permits() ? "; it permits, so only a plain yes counts" : ""));
        page.labelled(0, "Value", value(definition.value()));
        page.heading("How records say it");
        if (fact.records().isEmpty()) {
            page.line("They do not: it is asked.");
        }
        fact.records().forEach(mapping -> page.item(0, "·", record(mapping)));
        page.heading("Why it is asked");
        page.labelled(0, "Mark", Wording.of(fact.mark()));
        new RuleText(pack).sources(fact.sources(), 0, page);
        page.labelled(0, "Rules", rules(fact));
    }

    private static String lasting(FactDefinition definition) {
        return switch (definition.life()) {
            case TODAY -> "on the day on which it was given";
            case THREE_MONTHS -> "three months";
            case LASTING -> "for good";
        };
    }

    private static String value(ValueKind value) {
        return switch (value) {
            case ValueKind.YesNo _ -> "yes or no";
            case ValueKind.Quantity(String unit) -> "a number, in " + (unit.equals("a") ? "years" : unit);
            case ValueKind.Day _ -> "a day";
            case ValueKind.Places _ -> "yes or no, and where on the body";
            case ValueKind.Trimester _ -> "yes or no, and in which trimester";
            case ValueKind.Choice(var of) ->
                of.isEmpty()
                        ? "words of the plan"
                        : new TreeSet<>(of).stream().map(token -> token.value()).collect(Collectors.joining(", "));
        };
    }

    private static String record(RecordMapping mapping) {
        return new TreeSet<>(mapping.resourceTypes()).stream().collect(Collectors.joining(", "))
                + " with a code of the set " + mapping.set()
                + mapping.valueSet()
                        .map(set -> " and a value of the set " + set)
                        .orElse("")
                + switch (mapping.says()) {
                    case YES -> ": yes";
                    case NO -> ": no";
                    case VALUE -> ": its value";
                    case UNSURE -> ": a question (" + mapping.why() + ")";
                }
                + mapping.windowDays()
                        .map(days -> ", also for " + days + " days after its end")
                        .orElse("");
    }

    private String rules(FactEntry fact) {
        List<String> ids = pack.rules().stream()
                .map(RuleEntry::rule)
                .filter(rule -> RuleSet.factsAsked(rule.when()).contains(fact.id())
                        || rule.targets().from().contains(fact.id()))
                .map(rule -> rule.id().value())
                .toList();
        return ids.isEmpty() ? "none; it is used elsewhere" : String.join(", ", ids);
    }
}
