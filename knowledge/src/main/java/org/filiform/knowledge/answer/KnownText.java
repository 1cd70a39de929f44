package org.filiform.knowledge.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;

/** What is known, and by whom: each fact that holds or is in doubt; what was denied is gathered by who denied it. */
final class KnownText {

    private final Pack pack;

    KnownText(Pack pack) {
        this.pack = pack;
    }

    void write(Screening screening, View view, FactWords facts, TextPage page) {
        page.heading("What is known");
        if (screening.readings().isEmpty()) {
            page.line("Nothing.");
        }
        Map<String, List<String>> denied = new LinkedHashMap<>();
        for (Map.Entry<FactId, Reading> entry : screening.readings().entrySet()) {
            FactEntry fact = pack.facts().named(entry.getKey());
            Reading reading = entry.getValue();
            if (reading.state() == State.NO) {
                String by = String.join("; ", facts.from(fact, reading));
                denied.computeIfAbsent(by, _ -> new ArrayList<>()).add(fact.label());
            } else {
                page.item(0, "·", fact.label() + ": " + facts.reads(fact, reading) + from(fact, reading, facts));
            }
        }
        denied.forEach((by, labels) -> page.item(0, "·", no(by, labels, view)));
    }

    private static String from(FactEntry fact, Reading reading, FactWords facts) {
        List<String> from = facts.from(fact, reading);
        return from.isEmpty() ? "" : " · " + String.join("; against that ", from);
    }

    private static String no(String by, List<String> labels, View view) {
        if (labels.size() == 1) {
            return labels.getFirst() + ": no · " + by;
        }
        return "No to " + Wording.count(labels.size(), "question") + " · " + by
                + (view.all() ? ": " + String.join("; ", labels) : ". Which: --all");
    }
}
