package org.filiform.cli.screen;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.cli.Console;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.FindingWords;
import org.filiform.knowledge.answer.Ink;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.VerdictWords;
import org.filiform.population.PatientAnswer;

/**
 * A row a patient: the id, the verdict of each treatment, how many questions are open, and the weightiest finding. One
 * line where it fits or nobody looks, more on a narrower terminal.
 */
public final class Rows {

    private static final int ID_WIDTH_ON_TERMINAL = 24;

    /** As long as the ids that most systems make. */
    private static final int ID_WIDTH_ELSEWHERE = 36;

    private static final int OPEN_WIDTH = 14;
    private static final int SHORTEST_FINDING = 20;
    private static final int NAME_WIDTH = 5;

    /** The sign, and the longest words of a verdict. */
    private static final int VERDICT_WIDTH = 26;

    private final Pack pack;
    private final List<ModalityId> modalities;
    private final FindingWords findings;
    private final Ink ink;
    private final int width;
    private final int idWidth;
    private final boolean cut;

    public Rows(Pack pack, List<ModalityId> modalities, Console console, boolean onTerminal) {
        this.pack = pack;
        this.modalities = modalities;
        this.findings = new FindingWords(pack);
        this.ink = onTerminal ? console.ink() : Ink.PLAIN;
        this.width = onTerminal ? console.width() : Integer.MAX_VALUE;
        this.idWidth = onTerminal ? ID_WIDTH_ON_TERMINAL : ID_WIDTH_ELSEWHERE;
        this.cut = onTerminal;
    }

    /** How much of a row stands on its first line. */
    private enum Shape {
        /** All of it. */
        ONE_LINE,
        /** The verdicts; the rest on a second line. */
        TWO_LINES,
        /** The id; each verdict on a line of its own. */
        BLOCK
    }

    private Shape shape() {
        if (oneLine() + SHORTEST_FINDING <= width) {
            return Shape.ONE_LINE;
        }
        return columns() <= width ? Shape.TWO_LINES : Shape.BLOCK;
    }

    private int columns() {
        return idWidth + modalities.size() * (VERDICT_WIDTH + 2);
    }

    private int oneLine() {
        return columns() + 2 + OPEN_WIDTH + 2;
    }

    /** The names of the columns, where there are columns. */
    public String head() {
        Shape shape = shape();
        if (shape == Shape.BLOCK) {
            return "";
        }
        StringBuilder head = new StringBuilder(pad("patient", idWidth));
        modalities.forEach(modality -> head.append("  ").append(pad(name(modality), VERDICT_WIDTH)));
        if (shape == Shape.ONE_LINE) {
            head.append("  ").append(pad("open", OPEN_WIDTH)).append("  weightiest finding");
        }
        return ink.paint(Tone.QUIET, head.toString().stripTrailing()) + "\n";
    }

    private String name(ModalityId modality) {
        return pack.modalities().named(modality).shortName();
    }

    /** The row of a patient, with its line end. */
    public String row(PatientAnswer answer) {
        return switch (shape()) {
            case ONE_LINE -> oneLine(answer);
            case TWO_LINES -> verdicts(answer) + rest(answer, "  ");
            case BLOCK -> block(answer);
        };
    }

    private String oneLine(PatientAnswer answer) {
        String row = columns(answer) + "  " + pad(open(answer.screening()), OPEN_WIDTH) + "  "
                + shortened(finding(answer), width - oneLine());
        return row.stripTrailing() + "\n";
    }

    private String verdicts(PatientAnswer answer) {
        return columns(answer).stripTrailing() + "\n";
    }

    private String columns(PatientAnswer answer) {
        StringBuilder row = new StringBuilder(ink.paint(Tone.STRONG, pad(answer.patient(), idWidth)));
        for (ModalityId modality : modalities) {
            row.append("  ").append(verdict(answer.screening(), modality, VERDICT_WIDTH));
        }
        return row.toString();
    }

    private String block(PatientAnswer answer) {
        StringBuilder row = new StringBuilder(ink.paint(Tone.STRONG, answer.patient())).append('\n');
        for (ModalityId modality : modalities) {
            row.append("  ")
                    .append(pad(name(modality), NAME_WIDTH))
                    .append(verdict(answer.screening(), modality, 0))
                    .append('\n');
        }
        return row + rest(answer, "  ");
    }

    /** How much is open, and the weightiest finding; nothing where there is neither. */
    private String rest(PatientAnswer answer, String indent) {
        String rest = Stream.of(open(answer.screening()), finding(answer))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return rest.isEmpty() ? "" : indent + ink.paint(Tone.QUIET, shortened(rest, width - indent.length())) + "\n";
    }

    private String verdict(Screening screening, ModalityId modality, int padded) {
        return screening
                .of(modality)
                .map(Answer::verdict)
                .map(verdict -> ink.paint(
                        VerdictWords.tone(verdict),
                        pad(VerdictWords.sign(verdict) + " " + VerdictWords.of(verdict), padded)))
                .orElse(" ".repeat(padded));
    }

    /** How many different questions are open over all treatments; a part that could not be read counts as one. */
    private String open(Screening screening) {
        Set<String> facts = modalities.stream()
                .flatMap(modality -> screening.of(modality).stream())
                .flatMap(answer -> answer.questions().stream())
                .map(question -> question.fact().value())
                .collect(Collectors.toSet());
        int open = facts.size() + screening.gaps().size();
        return open == 0 ? "" : open + (open == 1 ? " question" : " questions");
    }

    private String finding(PatientAnswer answer) {
        List<Finding> all = modalities.stream()
                .flatMap(modality -> answer.screening().of(modality).stream())
                .flatMap(ofModality -> ofModality.findings().stream())
                .distinct()
                .sorted(Finding.BY_WEIGHT)
                .toList();
        String died = answer.deceased() ? "[deceased] " : "";
        return died + (all.isEmpty() ? "" : findings.title(all.getFirst()) + others(all.size() - 1));
    }

    private static String others(int others) {
        return others == 0 ? "" : " (and " + others + " more)";
    }

    private String shortened(String text, int room) {
        return cut && TextPage.visible(text) > room && room > 2
                ? text.substring(0, room - 2).stripTrailing() + " …"
                : text;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - TextPage.visible(text)));
    }
}
