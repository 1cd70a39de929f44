package org.filiform.clinic.clients;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which answers of a young client are kept from those who speak for them: private ones, from an age that the clinic sets,
 * until the client opens them, or a clinical lead with a reason.
 */
@Component
public class Privacy {

    /** Proposed: sources differ, and no clinic has set it. */
    public static final int PROPOSED_AGE = 13;

    /** From then on somebody speaks for an adult only with what the adult, or a court, gave them. */
    public static final int ADULT = 18;

    /** Of a reason to open private answers, in characters. */
    static final int SHORTEST_REASON = 10;

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Privacy(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The age that the clinic set; empty while the proposed one counts. */
    public Optional<Integer> age() {
        return jdbc.sql("select years from private_age order by set_at desc, id desc limit 1")
                .query(Integer.class)
                .optional();
    }

    @Transactional
    public void setAge(int years, AccountId by) {
        jdbc.sql("insert into private_age (years, set_by) values (?, ?)")
                .params(years, by.value())
                .update();
        trail.done("privacy.age-set", Integer.toString(years));
    }

    /** Whether private answers are kept from those who speak for a client. An unknown age is never old enough to show them. */
    public boolean isKept(Client client) {
        int from = age().orElse(PROPOSED_AGE);
        boolean young = client.age(LocalDate.ofInstant(clock.instant(), clock.getZone()))
                .map(years -> years >= from && years < ADULT)
                .orElse(true);
        return young && !isOpened(client.id());
    }

    private boolean isOpened(ClientId client) {
        return jdbc.sql("select opened from private_opening where client = ? order by at desc, id desc limit 1")
                .param(client.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Shows the private answers to those who speak for the client, or keeps them again. */
    @Transactional
    public void open(ClientId client, boolean opened, AccountId by, String reason) {
        jdbc.sql(
                        "insert into private_opening (client, opened, by, reason, at) values (:client, :opened, :by, :why, :now)")
                .param("client", client.value())
                .param("opened", opened)
                .param("by", by.value())
                .param("why", reason.strip())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.done(opened ? "private.opened" : "private.kept", client.value(), reason.strip());
    }
}
