package org.filiform.clinic.clients;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;

/**
 * Somebody who speaks for a client.
 *
 * @param id which
 * @param client for whom
 * @param name how they are called
 * @param phone empty where there is none
 * @param account with which they see the client's pages; empty for somebody who is only called
 * @param relation what they are to the client
 * @param from since which day
 * @param to until which day; empty for no end
 * @param may what they may do
 * @param evidence what was shown for it
 */
public record Guardian(
        UUID id,
        ClientId client,
        String name,
        String phone,
        Optional<AccountId> account,
        Kind relation,
        LocalDate from,
        Optional<LocalDate> to,
        May may,
        String evidence) {

    /** What somebody is to a client. */
    public enum Kind {
        PARENT,
        LEGAL_GUARDIAN,
        POWER_OF_ATTORNEY,
        CARER
    }

    /**
     * What somebody may do.
     *
     * @param see the client's own pages
     * @param answer questions in their place
     * @param decide who may contact them, and later what they agree to
     */
    public record May(boolean see, boolean answer, boolean decide) {}

    /** Whether they speak for the client on a day. */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && to.filter(day::isAfter).isEmpty();
    }
}
