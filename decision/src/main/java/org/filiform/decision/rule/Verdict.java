package org.filiform.decision.rule;

/** What the rules add up to for one modality. The later one of two is the more serious, and wins. */
public enum Verdict {
    /** Nothing found against it, and nothing left to ask that could change that. Never made of silence. */
    CLEAR,
    /** Stands in place of clear or precautions while an open gate question could worsen them. */
    UNDETERMINED,
    PRECAUTIONS,
    CLINICIAN_DECIDES,
    NOT_NOW,
    CONTRAINDICATED,
    REFER_URGENTLY;

    public Verdict worse(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
