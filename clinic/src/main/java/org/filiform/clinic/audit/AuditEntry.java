package org.filiform.clinic.audit;

import java.util.Optional;
import java.util.UUID;

/**
 * One act, or one refusal. Ids stand here as bare UUIDs, since the audit depends on nobody whose types it could use.
 *
 * @param account who; empty for somebody who is not signed in, and for the program itself
 * @param action what, such as {@code client.read}: a part of the house and a verb; at most {@value #LONGEST_ACTION}
 *     characters
 * @param client whose record; empty where none was touched
 * @param why the reason that was given, or what else explains it; at most {@value #LONGEST_WHY} characters, the rest is
 *     cut off
 * @param outcome whether it was done
 */
public record AuditEntry(
        Optional<UUID> account, String action, Optional<UUID> client, String why, AuditOutcome outcome) {

    private static final int LONGEST_ACTION = 80;
    private static final int LONGEST_WHY = 2000;

    public AuditEntry {
        if (action.isBlank() || action.length() > LONGEST_ACTION) {
            throw new IllegalArgumentException("An action has 1 to " + LONGEST_ACTION + " characters: " + action);
        }
        why = clean(why);
    }

    /** Done, outside every client's record. */
    public static AuditEntry done(Optional<UUID> account, String action, String why) {
        return new AuditEntry(account, action, Optional.empty(), why, AuditOutcome.DONE);
    }

    /** Refused, outside every client's record. */
    public static AuditEntry refused(Optional<UUID> account, String action, String why) {
        return new AuditEntry(account, action, Optional.empty(), why, AuditOutcome.REFUSED);
    }

    /** The same act on the record of a client. */
    public AuditEntry about(UUID theirs) {
        return new AuditEntry(account, action, Optional.of(theirs), why, outcome);
    }

    /** PostgreSQL keeps no character 0, and half a character would be changed on its way there. */
    private static String clean(String text) {
        int length = text.codePointCount(0, text.length());
        String cut = length <= LONGEST_WHY ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_WHY));
        StringBuilder whole = new StringBuilder(cut.length());
        cut.codePoints()
                .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? '\uFFFD' : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
