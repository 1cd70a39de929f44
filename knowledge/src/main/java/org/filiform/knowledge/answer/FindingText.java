package org.filiform.knowledge.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.rule.RuleEntry;

/** Findings, the weightiest open, the rest folded to a line each or to their number. */
final class FindingText {

    private static final int INDENT = 3;

    private final Pack pack;
    private final RuleSet rules;
    private final PlaceWords places;
    private final RuleText ruleText;
    private final FindingWords words;

    FindingText(Pack pack, RuleSet rules, PlaceWords places) {
        this.pack = pack;
        this.rules = rules;
        this.places = places;
        this.ruleText = new RuleText(pack);
        this.words = new FindingWords(pack);
    }

    void write(Screening screening, View view, FactWords facts, TextPage page) {
        Map<Finding, List<ModalityId>> findings = merged(screening, view);
        page.heading("What was found");
        if (findings.isEmpty()) {
            page.line("Nothing. What was never asked is no answer: see what is missing.");
            return;
        }
        int shown = view.all() ? findings.size() : Finding.SHOWN_OPEN;
        List<Finding> ordered =
                findings.keySet().stream().sorted(Finding.BY_WEIGHT).toList();
        for (int at = 0; at < Math.min(shown, ordered.size()); at++) {
            Finding finding = ordered.get(at);
            write(at + 1, finding, findings.getOrDefault(finding, List.of()), screening, facts, page);
        }
        fold(ordered, shown, findings, page);
    }

    /** The same finding of several treatments is told once. */
    private static Map<Finding, List<ModalityId>> merged(Screening screening, View view) {
        Map<Finding, List<ModalityId>> merged = new LinkedHashMap<>();
        for (ModalityId modality : view.modalities()) {
            for (Answer answer : screening.of(modality).stream().toList()) {
                answer.findings()
                        .forEach(finding -> merged.computeIfAbsent(finding, _ -> new ArrayList<>())
                                .add(modality));
            }
        }
        return merged;
    }

    private void write(
            int number,
            Finding finding,
            List<ModalityId> modalities,
            Screening screening,
            FactWords facts,
            TextPage page) {
        page.spread(
                page.paint(Ink.Tone.STRONG, number + "  " + words.title(finding)), weight(finding, modalities, page));
        switch (finding) {
            case Finding.Fired fired -> {
                RuleEntry entry = pack.rules().named(fired.rule());
                page.paragraph(INDENT, entry.clinician());
                from(finding, screening, facts, page);
                targets(fired, page);
                ruleText.ground(entry, rules.rule(fired.rule()).orElse(entry.rule()), page);
            }
            case Finding.Conflict _ -> {
                page.paragraph(
                        INDENT,
                        "One source says yes and another says no. Ask, decide which holds, and record who decided and why.");
                from(finding, screening, facts, page);
            }
        }
        page.blank();
    }

    private String weight(Finding finding, List<ModalityId> modalities, TextPage page) {
        return page.paint(VerdictWords.tone(finding.verdict()), FindingWords.weight(finding)) + " · "
                + shortNames(modalities);
    }

    private String shortNames(List<ModalityId> modalities) {
        return modalities.stream()
                .map(modality -> pack.modalities().named(modality).shortName())
                .collect(Collectors.joining(", "));
    }

    private void from(Finding finding, Screening screening, FactWords facts, TextPage page) {
        String label = "From";
        for (FactId id : finding.from()) {
            FactEntry fact = pack.facts().named(id);
            Reading reading = screening.readings().getOrDefault(id, Reading.silence());
            String who = String.join("; against that ", facts.from(fact, reading));
            page.labelled(
                    INDENT,
                    label,
                    fact.label() + ": " + facts.reads(fact, reading) + (who.isEmpty() ? "" : " · " + who));
            label = "";
        }
    }

    private void targets(Finding.Fired fired, TextPage page) {
        if (!fired.sites().isEmpty()) {
            page.labelled(INDENT, "Where", Wording.list(places.names(fired.sites())));
        }
        named("Technique", fired.techniques(), page);
        named("Drug", fired.drugs(), page);
    }

    private void named(String label, List<Token> words, TextPage page) {
        if (!words.isEmpty()) {
            page.labelled(
                    INDENT, label, Wording.list(words.stream().map(places::name).toList()));
        }
    }

    private void fold(List<Finding> ordered, int shown, Map<Finding, List<ModalityId>> findings, TextPage page) {
        if (ordered.size() <= shown) {
            return;
        }
        page.line("… and " + (ordered.size() - shown) + " more: --all");
        for (Finding finding : ordered.subList(shown, ordered.size())) {
            page.spread("   " + words.title(finding), weight(finding, findings.getOrDefault(finding, List.of()), page));
        }
    }
}
