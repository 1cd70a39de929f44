package org.filiform.clinic.consent;

import java.util.List;

/**
 * How a text can be sent to a client before a visit.
 *
 * @param mail whether a letter with a link can go
 * @param refused whether the client said no to letters with forms
 * @param agreed whether the client agreed to them
 * @param keeps whether a letter could tell what a young client keeps from those who speak for them
 * @param missing what keeps a letter from this client, as keys of texts
 * @param pages whether somebody would see it on the client's own pages
 */
public record SendWays(
        boolean mail, boolean refused, boolean agreed, boolean keeps, List<String> missing, boolean pages) {

    public SendWays {
        missing = List.copyOf(missing);
    }

    /** Whether a letter may go, once the client agrees. */
    public boolean mayMail() {
        return mail && !refused && !keeps;
    }
}
