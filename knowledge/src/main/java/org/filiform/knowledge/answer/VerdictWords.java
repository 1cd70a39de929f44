package org.filiform.knowledge.answer;

import org.filiform.decision.answer.Answer;
import org.filiform.decision.rule.Verdict;

/** The sign and the words of a verdict, the same at every door where people read. */
public final class VerdictWords {

    private VerdictWords() {}

    /** One letter wide. */
    public static String sign(Verdict verdict) {
        return switch (verdict) {
            case CLEAR -> "✓";
            case UNDETERMINED -> "?";
            case PRECAUTIONS -> "▲";
            case CLINICIAN_DECIDES -> "◆";
            case NOT_NOW -> "◷";
            case CONTRAINDICATED -> "⊖";
            case REFER_URGENTLY -> "‼";
        };
    }

    public static String of(Verdict verdict) {
        return switch (verdict) {
            case CLEAR -> "Nothing found against it";
            case UNDETERMINED -> "Not yet known";
            case PRECAUTIONS -> "Take care";
            case CLINICIAN_DECIDES -> "You decide";
            case NOT_NOW -> "Not today";
            case CONTRAINDICATED -> "Not this treatment";
            case REFER_URGENTLY -> "Urgent: act now";
        };
    }

    /**
     * The verdict of an answer; while it is not known, how much is missing.
     *
     * @param answer the answer
     * @param gaps how many parts of the record could not be read
     */
    public static String of(Answer answer, int gaps) {
        return answer.verdict() == Verdict.UNDETERMINED
                ? of(Verdict.UNDETERMINED) + ": " + open(answer, gaps)
                : of(answer.verdict());
    }

    /** Such as {@code 3 questions}. A part of the record that could not be read counts as one. */
    public static String open(Answer answer, int gaps) {
        return Wording.count(answer.questions().size() + gaps, "question");
    }

    /** In which tone it is said. */
    public static Ink.Tone tone(Verdict verdict) {
        return switch (verdict) {
            case CLEAR -> Ink.Tone.CLEAR;
            case UNDETERMINED -> Ink.Tone.OPEN;
            case PRECAUTIONS -> Ink.Tone.CARE;
            case CLINICIAN_DECIDES -> Ink.Tone.DECIDE;
            case NOT_NOW -> Ink.Tone.NOT_TODAY;
            case CONTRAINDICATED -> Ink.Tone.NOT_THIS;
            case REFER_URGENTLY -> Ink.Tone.URGENT;
        };
    }
}
