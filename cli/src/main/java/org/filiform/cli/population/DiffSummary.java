package org.filiform.cli.population;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.VerdictWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.population.store.Difference;
import org.filiform.population.store.Difference.Cause;
import org.filiform.population.store.KeptStore;

/** How many answers change, from what to what, and by which rules. Every patient counts once a line. */
final class DiffSummary {

    private static final int NUMBER_WIDTH = 9;

    private final Pack before;
    private final Pack after;
    private final List<ModalityId> modalities;
    private final Map<String, Map<ModalityId, Long>> verdicts = new TreeMap<>();
    private final Map<Cause, Long> causes = new TreeMap<>();
    private final Map<Cause, String> lastOf = new TreeMap<>();
    private long patients;
    private long withOtherVerdict;
    private String last = "";
    private String lastWithOtherVerdict = "";

    DiffSummary(Pack before, Pack after, List<ModalityId> modalities) {
        this.before = before;
        this.after = after;
        this.modalities = modalities;
    }

    /** Adds a difference; those of one patient come one after the other. */
    void count(Difference difference) {
        patients += difference.patient().equals(last) ? 0 : 1;
        last = difference.patient();
        if (difference.isOfVerdict()) {
            withOtherVerdict += difference.patient().equals(lastWithOtherVerdict) ? 0 : 1;
            lastWithOtherVerdict = difference.patient();
            String change = VerdictWords.of(difference.before()) + " → " + VerdictWords.of(difference.after());
            verdicts.computeIfAbsent(change, _ -> new TreeMap<>()).merge(difference.modality(), 1L, Long::sum);
        }
        for (Cause cause : difference.causes()) {
            if (!difference.patient().equals(lastOf.put(cause, difference.patient()))) {
                causes.merge(cause, 1L, Long::sum);
            }
        }
    }

    void write(String adoptedBefore, String adoptedAfter, KeptStore store, TextPage page) {
        page.heading("What changes");
        page.paragraph(0, "Before: " + name(before) + ", " + adoptedBefore + ".");
        page.paragraph(0, "After: " + name(after) + ", " + adoptedAfter + ".");
        page.paragraph(
                0,
                "Of " + Wording.count(store.patients(), "patient") + ", as of the start of "
                        + DateWords.of(store.label().asOf().day()) + ", " + Wording.grouped(patients)
                        + " have other findings or another answer for some treatment, "
                        + Wording.grouped(withOtherVerdict) + " another answer.");
        writeVerdicts(page);
        writeCauses(page);
    }

    private static String name(Pack pack) {
        return pack.identity().name() + " " + pack.identity().version();
    }

    private void writeVerdicts(TextPage page) {
        if (verdicts.isEmpty()) {
            return;
        }
        StringBuilder head = new StringBuilder();
        modalities.forEach(
                modality -> head.append(right(after.modalities().named(modality).shortName())));
        page.blank().line(page.paint(Tone.QUIET, head + "  another answer"));
        verdicts.forEach((change, counts) -> {
            StringBuilder line = new StringBuilder();
            modalities.forEach(modality -> line.append(right(Wording.grouped(counts.getOrDefault(modality, 0L)))));
            page.line(line + "  " + change);
        });
    }

    private void writeCauses(TextPage page) {
        page.heading("By which rules, patients");
        if (causes.isEmpty()) {
            page.line("None: everybody's answer stays as it is.");
        }
        causes.entrySet().stream()
                .sorted(Map.Entry.<Cause, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> page.item(
                        0,
                        right(Wording.grouped(entry.getValue())),
                        DiffRows.words(entry.getKey().how()) + ": "
                                + title(entry.getKey().finding())));
    }

    private String title(String finding) {
        if (finding.equals(Cause.INCOMPLETE)) {
            return "the worst that an unread part of a record could have said";
        }
        return Stream.of(after, before)
                .flatMap(pack -> pack.rules().stream())
                .filter(rule -> rule.id().equals(id(finding)))
                .map(RuleEntry::title)
                .findFirst()
                .map(title -> title + " (" + finding + ")")
                .orElse(finding);
    }

    private static RuleId id(String finding) {
        return new RuleId(finding.replace(':', '-'));
    }

    private static String right(String text) {
        return " ".repeat(Math.max(1, NUMBER_WIDTH - text.length())) + text;
    }
}
