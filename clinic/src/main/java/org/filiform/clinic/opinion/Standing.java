package org.filiform.clinic.opinion;

/** Whether what was said or decided about a finding counts today, and why not. */
public enum Standing {
    COUNTS,
    /** It permits, and nobody may lift this finding. */
    LIFTS_NOTHING,
    /** Something newer about the same finding took its place. */
    LATER,
    /** What the finding rests on, or the rules, changed since. */
    CHANGED,
    /** A doctor has held back their agreement since it was decided. */
    REFUSED,
    /** The finding does not stand in the answer of today. */
    NOT_FOUND,
    /** Its last day is over. */
    OVER,
    /** It was taken back. */
    TAKEN_BACK;

    /** The key of its text. */
    public String text() {
        return "opinion.standing." + name();
    }
}
