package org.filiform.cli.shelf;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.Targets;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.ConditionWords;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.answer.RuleText;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.VerdictWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.rule.RuleEntry;

/** The rules with the proposed defaults. */
record RuleShelf(Pack pack) implements Shelf<RuleEntry> {

    @Override
    public String kind() {
        return "rule";
    }

    @Override
    public Collection<RuleEntry> entries() {
        return pack.rules();
    }

    @Override
    public String id(RuleEntry entry) {
        return entry.id().value();
    }

    @Override
    public List<String> columns(RuleEntry entry) {
        Rule rule = entry.rule();
        String action = rule.enabled() ? Wording.of(rule.action()) : "not applied";
        return List.of(modalities(rule), action, Names.of(entry.mark()), entry.title());
    }

    private String modalities(Rule rule) {
        return pack.ruleSet().spokenAbout(rule).stream()
                .map(modality -> modality.value())
                .collect(Collectors.joining(","));
    }

    @Override
    public void write(RuleEntry entry, TextPage page) {
        Rule rule = entry.rule();
        page.spread(page.paint(Tone.TITLE, entry.title()), entry.id().value());
        entry.notApplied().ifPresent(why -> page.paragraph(0, Tone.STRONG, "Not applied. " + why));
        page.blank();
        page.labelled(0, "When", new ConditionWords(pack).of(rule.when()));
        page.labelled(0, "Then", VerdictWords.of(rule.verdict()) + " (" + Wording.of(rule.action()) + ")");
        page.labelled(0, "For", modalities(rule));
        targets(rule.targets(), page);
        page.labelled(0, "Why", entry.why());
        page.labelled(
                0,
                "Prevents",
                pack.hazards().find(entry.hazard()).map(hazard -> hazard.name()).orElse(entry.hazard()));
        page.labelled(0, "Rows", String.join(", ", entry.rows()));
        page.heading("Said");
        page.labelled(0, "Clinician", entry.clinician());
        page.labelled(0, "Client", entry.client());
        entry.consent().ifPresent(consent -> page.labelled(0, "Consent", consent));
        page.heading("Ground");
        new RuleText(pack).ground(entry, rule, page);
        new ConflictText(pack).write(entry.conflicts(), page);
    }

    private void targets(Targets targets, TextPage page) {
        PlaceWords places = new PlaceWords(pack);
        List<String> where = Stream.concat(
                        places.names(union(targets)).stream(),
                        targets.fromInOrder().stream()
                                .map(fact -> "where recorded: "
                                        + pack.facts().named(fact).label()))
                .toList();
        if (!where.isEmpty()) {
            page.labelled(0, "Where", String.join(", ", where));
        }
        named("Technique", targets.techniques(), places, page);
        named("Drug", targets.drugs(), places, page);
    }

    private static Collection<Token> union(Targets targets) {
        Collection<Token> union = new TreeSet<>(targets.regions());
        union.addAll(targets.muscles());
        return union;
    }

    private static void named(String label, Collection<Token> words, PlaceWords places, TextPage page) {
        if (!words.isEmpty()) {
            page.labelled(
                    0, label, new TreeSet<>(words).stream().map(places::name).collect(Collectors.joining(", ")));
        }
    }
}
