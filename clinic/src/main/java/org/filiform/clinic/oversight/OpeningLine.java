package org.filiform.clinic.oversight;

/**
 * One opening of a record in words.
 *
 * @param act what was done
 * @param lookedAt who looked at it and when; empty while nobody has
 * @param note what they found
 * @param own whether it was whoever looks now
 */
public record OpeningLine(Act act, String lookedAt, String note, boolean own) {

    /** Whether it waits for somebody to look at it. */
    public boolean waits() {
        return lookedAt.isEmpty() && !act.refused();
    }
}
