package org.filiform.clinic.opinion;

import java.util.List;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.Life;

/**
 * A finding in words.
 *
 * @param finding what was found
 * @param fingerprint what it rests on
 * @param life how long that stays good
 * @param title in a few words
 * @param weight what it does to the verdict
 * @param what what it means; empty for a contradiction
 * @param inputs what it rests on, without who said so
 * @param sources where it comes from, each with how far it was checked
 */
public record FindingText(
        Finding finding,
        String fingerprint,
        Life life,
        String title,
        String weight,
        String what,
        List<String> inputs,
        List<String> sources) {

    /** Its name, as decisions about it know it. */
    public String name() {
        return finding.name();
    }

    Letter.About about() {
        return new Letter.About(name(), title, fingerprint, life);
    }
}
