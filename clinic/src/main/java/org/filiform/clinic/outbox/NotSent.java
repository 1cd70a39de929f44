package org.filiform.clinic.outbox;

import java.time.Instant;
import java.util.UUID;

/**
 * A letter that did not leave the house, or of which nobody can tell.
 *
 * @param id which letter
 * @param to the address; empty for a letter to a client
 * @param subject what it was about; empty for a letter to a client
 * @param reason why, in general
 * @param detail what the mail server said; empty if it said nothing
 * @param at when it was given up, or should have gone
 */
public record NotSent(UUID id, String to, String subject, Reason reason, String detail, Instant at) {

    /** Why a letter was not sent. */
    public enum Reason {
        /** No mail server answered. */
        UNREACHABLE,
        /** The mail server does not take our name and password. */
        SIGN_IN,
        /** The mail server offers no protected connection. */
        UNPROTECTED,
        /** There is no such address. */
        ADDRESS,
        /** The mail server does not take the letter. */
        REFUSED,
        /** The connection broke off after the letter was handed over: it may have arrived. */
        UNSURE,
        /** It waits, and no program that could send it has come for it. */
        NO_WAY
    }

    /** Whether it goes to a client. */
    public boolean isToClient() {
        return to.isEmpty();
    }
}
