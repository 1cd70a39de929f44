package org.filiform.clinic.screening;

import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Mark;

/** How a verdict looks: its class in the style sheet, and its step on the gauge of six. And the disc of an evidence mark. */
public final class VerdictSign {

    private VerdictSign() {}

    /** Its class, without the prefix. */
    public static String kind(Verdict verdict) {
        return switch (verdict) {
            case CLEAR -> "clear";
            case UNDETERMINED -> "unknown";
            case PRECAUTIONS -> "care";
            case CLINICIAN_DECIDES -> "decide";
            case NOT_NOW -> "today";
            case CONTRAINDICATED -> "not";
            case REFER_URGENTLY -> "urgent";
        };
    }

    /** What is not known has no step of its own. */
    static int step(Verdict verdict) {
        return switch (verdict) {
            case UNDETERMINED -> 0;
            case CLEAR -> 1;
            case PRECAUTIONS -> 2;
            case CLINICIAN_DECIDES -> 3;
            case NOT_NOW -> 4;
            case CONTRAINDICATED -> 5;
            case REFER_URGENTLY -> 6;
        };
    }

    /** How a mark of the evidence looks: read at the source, at second hand, or not checked. */
    public static String disc(Mark mark) {
        return switch (mark) {
            case SEEN -> "seen";
            case SECOND_HAND, CALC -> "half";
            case UNVERIFIED -> "";
        };
    }
}
