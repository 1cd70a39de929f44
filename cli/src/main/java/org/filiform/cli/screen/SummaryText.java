package org.filiform.cli.screen;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.VerdictWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.population.ModalityCounts;
import org.filiform.population.RunSummary;
import org.filiform.population.problem.Fault;

/** What a run found, over all patients. */
final class SummaryText {

    private static final int FINDINGS_SHOWN = 10;
    private static final int SYSTEMS_SHOWN = 5;
    private static final int NAMES_SHOWN = 5;
    private static final String BY_NAME = "matched by name: ";
    private static final int LABEL_WIDTH = 30;
    private static final int NUMBER_WIDTH = 7;
    private static final String CONFLICT = "conflict:";

    private final Pack pack;
    private final List<ModalityId> modalities;
    private final String adoption;

    SummaryText(Pack pack, List<ModalityId> modalities, String adoption) {
        this.pack = pack;
        this.modalities = modalities;
        this.adoption = adoption;
    }

    /**
     * Writes it.
     *
     * @param summary what the run did
     * @param frame what the answers depend on
     * @param dayFrom where the day of the answers comes from, as a clause
     * @param page where to
     */
    void write(RunSummary summary, Frame frame, String dayFrom, TextPage page) {
        page.heading("Summary");
        page.paragraph(
                0,
                Wording.count(summary.patients(), "patient") + " from "
                        + Wording.count(summary.resourceCount(), "resource") + " in "
                        + Wording.count(summary.files(), "file") + ".");
        page.paragraph(
                0,
                "As of the start of " + DateWords.of(frame.asOf().day()) + " ("
                        + frame.asOf().zone().getId() + "), " + dayFrom + "; stage " + Wording.of(frame.stage()) + "; "
                        + adoption
                        + ".");
        verdicts("So far", counts -> counts.soFar(), summary, page);
        verdicts("With open questions", counts -> counts.verdicts(), summary, page);
        page.blank();
        inPerson(summary, page);
        findings(summary, page);
        remarks(summary, page);
        unread(summary, page);
    }

    @FunctionalInterface
    private interface Counted {
        Map<Verdict, Long> of(ModalityCounts counts);
    }

    private void verdicts(String heading, Counted counted, RunSummary summary, TextPage page) {
        StringBuilder head = new StringBuilder(pad(heading));
        modalities.forEach(
                modality -> head.append(right(pack.modalities().named(modality).shortName())));
        page.blank().line(page.paint(Tone.QUIET, head.toString()));
        for (Verdict verdict : List.of(Verdict.values()).reversed()) {
            StringBuilder line = new StringBuilder();
            for (ModalityId modality : modalities) {
                line.append(right(
                        Wording.grouped(counted.of(counts(modality, summary)).getOrDefault(verdict, 0L))));
            }
            String words = VerdictWords.sign(verdict) + " " + VerdictWords.of(verdict);
            page.line(page.paint(VerdictWords.tone(verdict), pad(words)) + line);
        }
    }

    private static ModalityCounts counts(ModalityId modality, RunSummary summary) {
        return summary.modalities().stream()
                .filter(counts -> counts.modality().equals(modality))
                .findFirst()
                .orElseThrow();
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(1, LABEL_WIDTH - TextPage.visible(text)));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, NUMBER_WIDTH - text.length())) + text;
    }

    private void inPerson(RunSummary summary, TextPage page) {
        StringBuilder line = new StringBuilder("Lack only what must be asked in person: ");
        line.append(Wording.count(summary.onlyInPerson(), "patient")).append(" for every treatment");
        for (ModalityId modality : modalities) {
            line.append(", ")
                    .append(Wording.grouped(counts(modality, summary).onlyInPerson()))
                    .append(" for ")
                    .append(pack.modalities().named(modality).shortName());
        }
        page.paragraph(0, line + ".");
        if (summary.deceased() > 0) {
            page.paragraph(0, Wording.count(summary.deceased(), "patient") + " recorded as having died.");
        }
    }

    private void findings(RunSummary summary, TextPage page) {
        Map<String, Long> most = new TreeMap<>();
        modalities.forEach(modality ->
                counts(modality, summary).findings().forEach((name, count) -> most.merge(name, count, Math::max)));
        page.heading("Findings, most frequent first");
        if (most.isEmpty()) {
            page.line("None.");
        }
        mostFirst(most)
                .limit(FINDINGS_SHOWN)
                .forEach(entry -> page.item(0, right(Wording.grouped(entry.getValue())), title(entry.getKey())));
        if (most.size() > FINDINGS_SHOWN) {
            page.line("… and " + (most.size() - FINDINGS_SHOWN) + " other findings");
        }
    }

    private String title(String name) {
        if (name.startsWith(CONFLICT)) {
            FactId fact = new FactId(name.substring(CONFLICT.length()));
            return "Contradiction: "
                    + pack.facts().find(fact).map(FactEntry::label).orElse(fact.value());
        }
        return pack.rules().find(new RuleId(name)).map(RuleEntry::title).orElse(name) + " (" + name + ")";
    }

    /** What is normal, and worth knowing. */
    private static void remarks(RunSummary summary, TextPage page) {
        if (!summary.unknownSystems().isEmpty() || !summary.matchedByName().isEmpty() || summary.foreignForms() > 0) {
            page.heading("Worth knowing");
        }
        mostFirst(summary.unknownSystems())
                .limit(SYSTEMS_SHOWN)
                .forEach(entry -> page.item(
                        0,
                        right(Wording.grouped(entry.getValue())),
                        "codes of "
                                + (entry.getKey().isEmpty() ? "no named system" : entry.getKey())
                                + ", which the pack does not know (local codes are normal)"));
        if (summary.unknownSystems().size() > SYSTEMS_SHOWN) {
            page.line("… and " + (summary.unknownSystems().size() - SYSTEMS_SHOWN) + " other systems");
        }
        byName(summary, page);
        if (summary.foreignForms() > 0) {
            page.item(0, right(Wording.grouped(summary.foreignForms())), "answered forms that are not ours, not read");
        }
    }

    private static void byName(RunSummary summary, TextPage page) {
        if (summary.matchedByName().isEmpty()) {
            return;
        }
        long all = summary.matchedByName().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        String most = mostFirst(summary.matchedByName())
                .limit(NAMES_SHOWN)
                .map(entry -> entry.getKey().replace(BY_NAME, "") + " " + Wording.grouped(entry.getValue()))
                .collect(Collectors.joining(", "));
        int others = summary.matchedByName().size() - NAMES_SHOWN;
        page.item(
                0,
                right(Wording.grouped(all)),
                "medicines and substances recognised by their name only: " + most
                        + (others > 0 ? " and " + Wording.count(others, "other name") : ""));
    }

    private static Stream<Map.Entry<String, Long>> mostFirst(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    private static void unread(RunSummary summary, TextPage page) {
        page.heading("What could not be read");
        if (summary.problemCount() == 0) {
            page.line(summary.passedOver() == 0 ? "Nothing: every line was read." : "Nothing.");
            howItWasRead(summary, page);
            return;
        }
        for (Map.Entry<Fault, Long> entry : summary.problemCounts().entrySet()) {
            page.item(
                    0,
                    right(Wording.grouped(entry.getValue())),
                    entry.getKey().what() + " [" + entry.getKey().code() + "]");
        }
        if (summary.incomplete() > 0) {
            page.paragraph(
                    0,
                    Wording.count(summary.incomplete(), "record") + " incomplete: each says so among its open"
                            + " questions, and none of them is ever clear.");
        }
        if (summary.untiedProblems() > 0) {
            page.paragraph(
                    0,
                    Tone.STRONG,
                    Wording.count(summary.untiedProblems(), "problem")
                            + " could not be tied to a patient and may concern anybody: no answer of this run is complete"
                            + " until they are put right.");
        }
        howItWasRead(summary, page);
    }

    /** In which of the two ways it was read, since that decides what can have been noticed. */
    private static void howItWasRead(RunSummary summary, TextPage page) {
        if (summary.inFull()) {
            page.paragraph(0, "Every line was read in full (--strict).");
        }
        if (summary.passedOver() > 0) {
            page.paragraph(
                    0,
                    Wording.grouped(summary.passedOver()) + " of "
                            + Wording.count(summary.resourceCount(), "resource")
                            + " hold no code that can matter and were only checked for being complete and for whom they"
                            + " name. Codes that the pack does not know were counted in the others. --strict reads every line in"
                            + " full.");
        }
    }
}
