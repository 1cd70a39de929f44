package org.filiform.clinic.mine;

import java.util.List;

/**
 * What a client told, in sentences.
 *
 * @param lines what was not denied
 * @param denied what was answered with no
 * @param said what a clinician will talk about
 * @param kept how many answers are kept from whoever looks
 * @param urgent whether a sign of an emergency stands among them
 */
public record Told(List<Line> lines, List<Line> denied, List<String> said, int kept, boolean urgent) {

    /** One answer. */
    public record Line(String question, String reply, String who, boolean expired) {}
}
