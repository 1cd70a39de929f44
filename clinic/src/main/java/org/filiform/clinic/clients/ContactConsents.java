package org.filiform.clinic.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which way each client may be contacted, and for what. Where nobody asked, the answer is no. */
@Component
public class ContactConsents {

    /** How somebody is reached. */
    public enum Way {
        MAIL,
        PHONE,
        LETTER
    }

    /** What for. */
    public enum Purpose {
        APPOINTMENTS,
        FORMS_AND_RESULTS,
        NEWS_AND_RESEARCH
    }

    /**
     * What was said at one time.
     *
     * @param id which
     * @param way how they are reached
     * @param purpose what for
     * @param agreed whether they may be
     * @param saidBy who said so
     * @param recordedBy whose account it was written down with
     * @param at when
     */
    public record Said(
            UUID id, Way way, Purpose purpose, boolean agreed, String saidBy, AccountId recordedBy, Instant at) {

        /** Whether it is about the same as another. */
        public boolean isAbout(Said other) {
            return way == other.way && purpose == other.purpose;
        }
    }

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    ContactConsents(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether a client may be contacted like this. Never asked is no. */
    public boolean mayContact(ClientId client, Way way, Purpose purpose) {
        return now(client, way, purpose).filter(Said::agreed).isPresent();
    }

    /** What was said last; empty where nobody asked. */
    public Optional<Said> now(ClientId client, Way way, Purpose purpose) {
        return of(client).stream()
                .filter(said -> said.way() == way && said.purpose() == purpose)
                .findFirst();
    }

    /** All that was ever said, the newest first. */
    public List<Said> of(ClientId client) {
        return jdbc.sql("select * from contact_consent where client = ? order by recorded_at desc, id desc")
                .param(client.value())
                .query(ContactConsents::said)
                .list();
    }

    /** Writes down what was said, where that is news. */
    @Transactional
    public void say(ClientId client, Way way, Purpose purpose, boolean agreed, String saidBy, AccountId by) {
        if (now(client, way, purpose).filter(said -> said.agreed() == agreed).isPresent()) {
            return;
        }
        jdbc.sql("""
                        insert into contact_consent (client, way, purpose, agreed, said_by, recorded_by, recorded_at)
                        values (:client, :way, :purpose, :agreed, :said, :by, :now)""")
                .param("client", client.value())
                .param("way", way.name())
                .param("purpose", purpose.name())
                .param("agreed", agreed)
                .param("said", saidBy.strip())
                .param("by", by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.done(agreed ? "contact.agreed" : "contact.refused", client.value(), way + " for " + purpose);
    }

    private static Said said(ResultSet row, int number) throws SQLException {
        return new Said(
                row.getObject("id", UUID.class),
                Way.valueOf(row.getString("way")),
                Purpose.valueOf(row.getString("purpose")),
                row.getBoolean("agreed"),
                row.getString("said_by"),
                new AccountId(row.getObject("recorded_by", UUID.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }
}
