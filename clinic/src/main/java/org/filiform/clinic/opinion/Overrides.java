package org.filiform.clinic.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Person;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.rule.OverrideRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Decisions against findings. They are added, and taken back by something that is added, too. */
@Component
class Overrides {

    /** How many a list shows. */
    static final int MOST_LISTED = 500;

    private static final String DECISIONS = """
            select o.id, o.client_id, o.finding, o.title, o.fingerprint, o.rules, o.decided_as, o.decided_name, o.decided_at,
                o.treated_name, o.alone, o.why, o.told, o.differently, o.until_day,
                w.withdrawn_name, w.withdrawn_at, w.why as withdrawn_why
            from override_decision o left join override_withdrawn w on w.override_id = o.id""";

    private final JdbcClient database;
    private final Trail trail;
    private final Clock clock;

    Overrides(JdbcClient database, Trail trail, Clock clock) {
        this.database = database;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * A decision as it is made.
     *
     * @param request of the form, so that one form decides once
     * @param about the finding, with what it rests on
     * @param rules by which rules it was found
     * @param as as what it is decided
     * @param treats who treats
     */
    record Made(
            UUID request,
            ClientId client,
            Letter.About about,
            String rules,
            OverrideRole as,
            Person treats,
            Reasons reasons,
            LocalDate until) {}

    /** The reason, what the client was told, and what will be done differently. */
    record Reasons(String why, String told, String differently) {}

    /** Keeps a decision once, however often its form is sent. */
    @Transactional
    void decide(Made made, DoctorLetters.By by) {
        int kept = database.sql("""
                        insert into override_decision (request, client_id, finding, title, fingerprint, rules, decided_as,
                            decided_by, decided_name, decided_at, decided_on, treated_by, treated_name, why, told,
                            differently, until_day)
                        values (:request, :client, :finding, :title, :fingerprint, :rules, :as, :by, :name, :at, :today,
                            :treats, :treatsName, :why, :told, :differently, :until) on conflict (request) do nothing""")
                .param("request", made.request())
                .param("client", made.client().value())
                .param("finding", made.about().finding())
                .param("title", made.about().title())
                .param("fingerprint", made.about().fingerprint())
                .param("rules", made.rules())
                .param("as", made.as().name())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("today", LocalDate.now(clock))
                .param("treats", made.treats().id().value())
                .param("treatsName", made.treats().name())
                .param("why", made.reasons().why())
                .param("told", made.reasons().told())
                .param("differently", made.reasons().differently())
                .param("until", made.until())
                .update();
        if (kept > 0) {
            trail.done(
                    "finding.overridden",
                    made.client().value(),
                    made.about().finding() + ": " + made.reasons().why());
        }
    }

    /** Takes a decision back. */
    @Transactional
    void withdraw(Decision decision, String why, DoctorLetters.By by) {
        int kept = database.sql("""
                        insert into override_withdrawn (override_id, withdrawn_by, withdrawn_name, withdrawn_at, why)
                        values (:id, :by, :name, :at, :why) on conflict do nothing""")
                .param("id", decision.id())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("why", why)
                .update();
        if (kept > 0) {
            trail.done("override.withdrawn", decision.client().value(), decision.finding() + ": " + why);
        }
    }

    /** All about a client, the newest first. */
    List<Decision> of(ClientId client) {
        return database.sql(DECISIONS + " where o.client_id = :client order by o.decided_at desc, o.id desc")
                .param("client", client.value())
                .query(Overrides::decision)
                .list();
    }

    Optional<Decision> find(UUID id) {
        return database.sql(DECISIONS + " where o.id = :id")
                .param("id", id)
                .query(Overrides::decision)
                .optional();
    }

    /** How many are open. */
    Decided open() {
        return database.sql("""
                        select count(*) as open, count(*) filter (where alone) as alone from override_decision o
                        where until_day >= :today
                          and not exists (select from override_withdrawn w where w.override_id = o.id)""")
                .param("today", LocalDate.now(clock))
                .query((row, _) -> new Decided(row.getInt("open"), row.getInt("alone")))
                .single();
    }

    /** The newest of all. */
    List<Decision> newest() {
        return database.sql(DECISIONS + " order by o.decided_at desc, o.id desc limit :most")
                .param("most", MOST_LISTED)
                .query(Overrides::decision)
                .list();
    }

    private static Decision decision(ResultSet row, int number) throws SQLException {
        return new Decision(
                row.getObject("id", UUID.class),
                new ClientId(row.getObject("client_id", UUID.class)),
                row.getString("finding"),
                row.getString("title"),
                row.getString("fingerprint"),
                row.getString("rules"),
                OverrideRole.valueOf(row.getString("decided_as")),
                row.getString("decided_name"),
                row.getTimestamp("decided_at").toInstant(),
                row.getString("treated_name"),
                row.getBoolean("alone"),
                row.getString("why"),
                row.getString("told"),
                row.getString("differently"),
                row.getObject("until_day", LocalDate.class),
                withdrawn(row));
    }

    private static Optional<Decision.Withdrawn> withdrawn(ResultSet row) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp("withdrawn_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Decision.Withdrawn(
                        row.getString("withdrawn_name"), at.toInstant(), row.getString("withdrawn_why")));
    }
}
