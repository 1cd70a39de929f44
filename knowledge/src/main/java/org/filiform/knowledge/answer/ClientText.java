package org.filiform.knowledge.answer;

import java.util.Comparator;
import java.util.List;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;

/**
 * What the person is told: plain reassurance that a clinician will talk about it, and urgent signs as the only directive.
 * No verdict is told to a client; a clinician gives it.
 */
public final class ClientText {

    private final Pack pack;

    public ClientText(Pack pack) {
        this.pack = pack;
    }

    /** Writes what the person is told. At an urgent sign nothing else is said beside it. */
    public void write(Screening screening, TextPage page) {
        List<Finding> findings = screening.answers().stream()
                .map(Answer::findings)
                .flatMap(List::stream)
                .distinct()
                .sorted(Comparator.comparing(Finding::verdict).reversed())
                .toList();
        boolean urgent = findings.stream().anyMatch(finding -> finding.verdict() == Verdict.REFER_URGENTLY);
        List<String> said = findings.stream()
                .filter(finding -> !urgent || finding.verdict() == Verdict.REFER_URGENTLY)
                .map(this::words)
                .distinct()
                .toList();
        page.heading(urgent ? page.paint(Ink.Tone.URGENT, " Please get help now ") : "Thank you");
        said.forEach(words -> page.paragraph(0, words).blank());
        if (!urgent) {
            page.paragraph(
                    0,
                    "A clinician reads your answers before anything is done, and decides together with you."
                            + " Please do not stop or change any medicine because of these questions.");
        }
    }

    private String words(Finding finding) {
        return switch (finding) {
            case Finding.Fired fired -> pack.rules().named(fired.rule()).client();
            case Finding.Conflict _ ->
                "Two of the things we know about you do not fit together. A clinician will ask you about it.";
        };
    }
}
