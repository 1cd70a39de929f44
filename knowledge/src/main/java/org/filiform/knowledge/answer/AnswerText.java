package org.filiform.knowledge.answer;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Explanation;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.rule.RuleEntry;

/**
 * The one text form of an answer, for a clinician: verdicts, findings with what they rest on, what is missing, what is
 * known, which rules are switched off, and everything the answer depends on.
 */
public final class AnswerText {

    private static final int HASH_SHOWN = 12;

    private final Pack pack;
    private final RuleSet rules;
    private final String adoption;
    private final PlaceWords places;
    private final FindingText findings;
    private final MissingText missing;
    private final KnownText known;

    /**
     * A writer of answers.
     *
     * @param pack the texts
     * @param rules the rules as adopted
     * @param adoption who adopted them, in words; {@link Wording#ADOPTED_BY_NOBODY} while nobody has
     */
    public AnswerText(Pack pack, RuleSet rules, String adoption) {
        this.pack = pack;
        this.rules = rules;
        this.adoption = adoption;
        this.places = new PlaceWords(pack);
        this.findings = new FindingText(pack, rules, places);
        this.missing = new MissingText(pack);
        this.known = new KnownText(pack);
    }

    /**
     * The whole explanation of one person's answers.
     *
     * @param patient the id of the person
     * @param explanation how the answers came about
     * @param view how much is shown, and how
     */
    public String write(String patient, Explanation explanation, View view) {
        Screening screening = explanation.screening();
        ZoneId zone = screening.frame().asOf().zone();
        FactWords facts = new FactWords(rules, places, zone);
        TextPage page = new TextPage(view.width(), view.ink());
        head(patient, screening.frame(), page);
        verdicts(screening, view, page);
        findings.write(screening, view, facts, page);
        missing.write(screening, view, facts, page);
        known.write(screening, view, facts, page);
        notApplied(explanation, view, page);
        foot(screening.frame(), page);
        return page.toString();
    }

    private void head(String patient, Frame frame, TextPage page) {
        page.spread(
                page.paint(Ink.Tone.TITLE, patient),
                "as of " + DateWords.of(frame.asOf().day()) + " · stage " + Wording.of(frame.stage()));
        page.paragraph(0, Ink.Tone.QUIET, capital(adoption));
        page.blank();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** One line a treatment: name, sign and words, and what the open questions could still do. */
    private void verdicts(Screening screening, View view, TextPage page) {
        int gaps = screening.gaps().size();
        int widest = view.modalities().stream()
                .mapToInt(modality -> name(modality).length())
                .max()
                .orElse(0);
        for (ModalityId modality : view.modalities()) {
            screening.of(modality).ifPresent(answer -> {
                String name = name(modality);
                String padded = name + " ".repeat(widest - name.length() + 2);
                String words = VerdictWords.sign(answer.verdict()) + " " + VerdictWords.of(answer, gaps);
                page.item(0, padded, page.paint(VerdictWords.tone(answer.verdict()), words));
                String outlook = outlook(answer, gaps);
                if (!outlook.isEmpty()) {
                    page.paragraph(widest + 5, Ink.Tone.QUIET, outlook);
                }
            });
        }
    }

    private String name(ModalityId modality) {
        return pack.modalities().named(modality).name();
    }

    /** What is certain, and what open questions could still do. */
    private static String outlook(Answer answer, int gaps) {
        if (answer.questions().isEmpty() && gaps == 0) {
            return "";
        }
        if (answer.verdict() == Verdict.UNDETERMINED) {
            String soFar = answer.soFar() == Verdict.UNDETERMINED ? "nothing certain" : VerdictWords.of(answer.soFar());
            return "So far: " + soFar + ". Could become: " + VerdictWords.of(answer.couldBecome()) + ".";
        }
        boolean canWorsen = answer.couldBecome().compareTo(answer.verdict()) > 0;
        return VerdictWords.open(answer, gaps) + " still open"
                + (canWorsen ? "; could become: " + VerdictWords.of(answer.couldBecome()) + "." : ".");
    }

    /** Those that would have spoken, and how many others are off. */
    private void notApplied(Explanation explanation, View view, TextPage page) {
        List<Explanation.Trace> off = explanation.traces().stream()
                .filter(trace -> trace.fate() == Explanation.Fate.NOT_APPLIED)
                .toList();
        List<Explanation.Trace> shown = off.stream()
                .filter(trace -> view.all() || trace.value().fires())
                .toList();
        if (off.isEmpty()) {
            return;
        }
        page.heading("Not applied");
        shown.forEach(trace -> notApplied(trace, page));
        if (off.size() > shown.size()) {
            String others = shown.isEmpty() ? " " : " other ";
            page.line(
                    (off.size() - shown.size()) + others + "rules are switched off and would say nothing here: --all");
        }
    }

    private void notApplied(Explanation.Trace trace, TextPage page) {
        RuleEntry entry = pack.rules().named(trace.rule());
        Verdict verdict = entry.rule().verdict();
        String would = trace.value().fires() ? "would say " + VerdictWords.of(verdict) + ". " : "";
        page.item(
                0,
                "·",
                entry.title() + " (" + entry.id() + "): " + would
                        + entry.notApplied().orElse("Switched off by the adoption."));
    }

    private void foot(Frame frame, TextPage page) {
        String hash = frame.pack().hash();
        page.blank();
        page.paragraph(
                0,
                Ink.Tone.QUIET,
                "As of the start of " + DateWords.of(frame.asOf().day()) + " ("
                        + frame.asOf().zone().getId()
                        + ") · stage " + Wording.of(frame.stage()) + " · language " + frame.language() + " · pack "
                        + frame.pack().name() + " " + frame.pack().version() + " "
                        + hash.substring(0, Math.min(HASH_SHOWN, hash.length())) + " · " + adoption
                        + ". Filiform supports a clinician and never replaces one.");
    }
}
