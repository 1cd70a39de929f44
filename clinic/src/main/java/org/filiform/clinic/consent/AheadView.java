package org.filiform.clinic.consent;

import java.util.List;

/**
 * What became of a text that was sent ahead, for whoever treats.
 *
 * @param sent which
 * @param sentBy who sent it, when and how
 * @param until until when it can be read
 * @param read who said that they had read it, and who has not
 * @param questions what they want to talk about
 */
public record AheadView(Sent sent, String sentBy, String until, List<String> read, List<Asked> questions) {

    public AheadView {
        read = List.copyOf(read);
        questions = List.copyOf(questions);
    }

    /** A question, and who asked it when. */
    public record Asked(String text, String by) {}
}
