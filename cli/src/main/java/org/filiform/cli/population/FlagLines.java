package org.filiform.cli.population;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.rule.Modality;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.answer.JsonNames;
import org.filiform.knowledge.answer.JsonWriter;
import org.filiform.population.store.Flags;

/** Verdicts and findings as one line of JSON a patient. What is the same for everybody is written once and copied. */
final class FlagLines {

    private final List<ModalityId> modalities;
    private final List<ModalityId> shown;
    private final Map<Finding, String> written = new HashMap<>();

    FlagLines(RuleSet rules, List<ModalityId> shown) {
        this.modalities = rules.modalities().stream().map(Modality::id).toList();
        this.shown = shown;
    }

    /** The lines of a block, each with its end. */
    String of(Flags flags) {
        StringBuilder out = new StringBuilder(flags.patients().size() * 256);
        for (int person = 0; person < flags.patients().size(); person++) {
            line(flags, person, out);
        }
        return out.toString();
    }

    private void line(Flags flags, int person, StringBuilder out) {
        StringBuilder id = new StringBuilder();
        new JsonWriter(id).beginObject().text("patient", flags.patients().get(person));
        out.append(id);
        for (ModalityId modality : shown) {
            int number = modalities.indexOf(modality);
            out.append(",\"").append(modality.value()).append("\":{\"verdict\":\"");
            out.append(JsonNames.of(flags.verdicts().get(number).get(person))).append("\",\"findings\":[");
            List<String> findings = new ArrayList<>(4);
            for (Flags.Flag flag : flags.findings().get(person)) {
                if (flag.isAbout(number)) {
                    findings.add(written.computeIfAbsent(flag.finding(), FlagLines::text));
                }
            }
            out.append(String.join(",", findings)).append("]}");
        }
        out.append("}\n");
    }

    private static String text(Finding finding) {
        StringBuilder text = new StringBuilder();
        new JsonWriter(text)
                .beginObject()
                .text("rule", finding.name())
                .text("action", JsonNames.of(finding.action()))
                .text("severity", JsonNames.of(finding.severity()))
                .endObject();
        return text.toString();
    }
}
