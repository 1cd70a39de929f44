package org.filiform.clinic.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.CareTeam;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said, sheet by sheet. Sheets are added and never changed; the database refuses anything else. */
@Component
class Sheets {

    /** How many rows are fetched at a time when everybody is read. */
    private static final int FETCHED = 2_000;

    /** Of a sheet and one of its answers. */
    private static final String SAID =
            "s.id, s.screening_id, s.page, s.said_at, s.settled_name, s.reason, s.keyed_name,"
                    + " s.keyed_at, a.fact, a.reply";

    private final JdbcClient database;
    private final JdbcTemplate streaming;
    private final CareTeam team;
    private final Trail trail;
    private final Clock clock;

    Sheets(JdbcClient database, DataSource source, CareTeam team, Trail trail, Clock clock) {
        this.database = database;
        this.streaming = new JdbcTemplate(source);
        this.streaming.setFetchSize(FETCHED);
        this.team = team;
        this.trail = trail;
        this.clock = clock;
    }

    /** Keeps the answers to one page. */
    @Transactional
    void answered(Round round, String page, Map<FactId, Reply> replies, Instant saidAt) {
        UUID sheet = database.sql("insert into answer_sheet (client_id, screening_id, page, said_at) values (:client,"
                        + " :round, :page, :at) returning id")
                .param("client", round.client().value())
                .param("round", round.id().value())
                .param("page", page)
                .param("at", Timestamp.from(saidAt))
                .query(UUID.class)
                .single();
        replies.forEach((fact, reply) -> keep(sheet, fact, reply));
        trail.done("client.answered", round.client().value(), page);
    }

    /**
     * A form on paper.
     *
     * @param request once for each form that is sent, however often it is
     * @param saidAt the day that stands on it, at some time of that day
     */
    record Paper(String page, UUID request, Instant saidAt, AccountId by, String name) {}

    /** Whether a form that is sent was not kept yet. Whoever sends the same at the same time waits for the answer. */
    boolean isNew(UUID request) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(:request, 0))")
                .param("request", request.toString())
                .query((_, _) -> 0)
                .list();
        return !database.sql("select exists (select from answer_sheet where request = :request)")
                .param("request", request)
                .query(Boolean.class)
                .single();
    }

    /** Keeps what was written on paper, with the name of whoever keyed it in. */
    @Transactional
    void keyed(Round round, Paper paper, Map<FactId, Reply> replies) {
        UUID sheet = database.sql(
                        "insert into answer_sheet (client_id, screening_id, page, said_at, keyed_by, keyed_name,"
                                + " keyed_at, request) values (:client, :round, :page, :at, :by, :name, :now, :request)"
                                + " returning id")
                .param("client", round.client().value())
                .param("round", round.id().value())
                .param("page", paper.page())
                .param("at", Timestamp.from(paper.saidAt()))
                .param("by", paper.by().value())
                .param("name", paper.name())
                .param("request", paper.request())
                .param("now", Timestamp.from(clock.instant()))
                .query(UUID.class)
                .single();
        replies.forEach((fact, reply) -> keep(sheet, fact, reply));
        trail.done("client.keyed-in", round.client().value(), "from paper");
    }

    /** Keeps what a practitioner settled, with their reason: from then on they are on the team. */
    @Transactional
    void settled(
            ClientId client, AccountId by, String name, String reason, Map<FactId, Reply> replies, Instant saidAt) {
        UUID sheet = database.sql(
                        "insert into answer_sheet (client_id, settled_by, settled_name, reason, said_at) values"
                                + " (:client, :by, :name, :reason, :at) returning id")
                .param("at", Timestamp.from(saidAt))
                .param("client", client.value())
                .param("by", by.value())
                .param("name", name)
                .param("reason", reason.strip())
                .query(UUID.class)
                .single();
        replies.forEach((fact, reply) -> keep(sheet, fact, reply));
        trail.done("client.settled", client.value(), reason.strip());
        team.join(client, by, CareTeam.How.SETTLED);
    }

    private void keep(UUID sheet, FactId fact, Reply reply) {
        database.sql("insert into answer (sheet_id, fact, reply) values (:sheet, :fact, :reply)")
                .param("sheet", sheet)
                .param("fact", fact.value())
                .param("reply", ReplyText.write(reply))
                .update();
    }

    /** All that was said about a client, the oldest first. */
    List<Sheet> of(ClientId client) {
        return sheets("client_id", client.value());
    }

    /** What was said in one round, the oldest first. */
    List<Sheet> of(ScreeningId round) {
        return sheets("screening_id", round.value());
    }

    /**
     * Everybody, one after the other, with all that they said, the oldest first. Only one of them is in memory at a time, as
     * long as this stands in a transaction.
     */
    void eachClient(BiConsumer<Client, List<Sheet>> client) {
        Gathered gathered = new Gathered(client);
        streaming.query(
                "select c.id as client_id, c.born, " + SAID
                        + " from client c left join answer_sheet s on s.client_id = c.id left join answer a on a.sheet_id = s.id"
                        + " order by c.id, s.said_at, s.id, a.fact",
                gathered::take);
        gathered.end();
    }

    /** The sheets of one client, until those of the next one begin. */
    private static final class Gathered {
        private final BiConsumer<Client, List<Sheet>> to;
        private final Map<String, Sheet> sheets = new LinkedHashMap<>();
        private @Nullable Client client;

        Gathered(BiConsumer<Client, List<Sheet>> to) {
            this.to = to;
        }

        void take(ResultSet row) throws SQLException {
            ClientId id = new ClientId(row.getObject("client_id", UUID.class));
            if (client == null || !client.id().equals(id)) {
                end();
                client = somebody(id, row.getObject("born", LocalDate.class));
            }
            if (row.getString("id") != null) {
                Sheet sheet = sheet(row);
                add(row, sheets.computeIfAbsent(sheet.id(), _ -> sheet));
            }
        }

        private static Client somebody(ClientId id, @Nullable LocalDate born) {
            return new Client(id, 1, new Client.Details("-", Optional.ofNullable(born), "", "", "en", "GB", "", ""));
        }

        void end() {
            if (client != null) {
                to.accept(client, List.copyOf(sheets.values()));
            }
            sheets.clear();
        }
    }

    private List<Sheet> sheets(String column, UUID id) {
        Map<String, Sheet> sheets = new LinkedHashMap<>();
        database.sql("select " + SAID + " from answer_sheet s left join answer a on a.sheet_id = s.id where s." + column
                        + " = :id order by s.said_at, s.id, a.fact")
                .param("id", id)
                .query(row -> {
                    Sheet sheet = sheet(row);
                    add(row, sheets.computeIfAbsent(sheet.id(), _ -> sheet));
                });
        return new ArrayList<>(sheets.values());
    }

    private static Sheet sheet(ResultSet row) throws SQLException {
        Timestamp said = row.getTimestamp("said_at");
        return new Sheet(
                row.getString("id"),
                Optional.ofNullable(row.getObject("screening_id", UUID.class)),
                row.getString("page"),
                said.toInstant(),
                Optional.of(row.getString("settled_name")).filter(name -> !name.isEmpty()),
                row.getString("reason"),
                keyed(row),
                new LinkedHashMap<>());
    }

    private static Optional<Sheet.Keyed> keyed(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("keyed_at");
        String name = row.getString("keyed_name");
        return at == null ? Optional.empty() : Optional.of(new Sheet.Keyed(name, at.toInstant()));
    }

    private static void add(ResultSet row, Sheet into) throws SQLException {
        String fact = row.getString("fact");
        if (fact != null) {
            ReplyText.read(row.getString("reply"))
                    .ifPresent(reply -> into.replies().put(new FactId(fact), reply));
        }
    }
}
