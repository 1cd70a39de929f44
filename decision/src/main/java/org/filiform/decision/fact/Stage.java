package org.filiform.decision.fact;

/** When a fact can be asked. A stage includes the ones before it. */
public enum Stage {
    /** Lasting or slow: implants, medicines, conditions. */
    INTAKE,
    /** On the day: feverish, could be pregnant, eaten, willing. */
    TODAY,
    /** Once muscles, technique and drugs are planned; the examiner's findings. */
    PLAN;

    /** Whether a fact of the other stage may be asked by now. */
    public boolean includes(Stage other) {
        return other.compareTo(this) <= 0;
    }
}
