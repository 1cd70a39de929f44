package org.filiform.clinic.drawings;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Painted drawings of clients. The database refuses to change one. Whoever reads them has the reading audited. */
@Component
public class Drawings {

    private static final String ALL = "select * from pain_drawing where client_id = :client ";

    private final JdbcClient jdbc;
    private final Rules rules;
    private final Trail trail;
    private final Clock clock;

    Drawings(JdbcClient jdbc, Rules rules, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    /** The newest of a client. */
    public Optional<Drawing> newest(ClientId client) {
        return jdbc.sql(ALL + "order by id desc limit 1")
                .param("client", client.value())
                .query(DrawingRows::read)
                .optional();
    }

    /** All of a client, the newest first. */
    public List<Drawing> of(ClientId client) {
        return jdbc.sql(ALL + "order by id desc")
                .param("client", client.value())
                .query(DrawingRows::read)
                .list();
    }

    /** One of a client. */
    public Optional<Drawing> find(ClientId client, UUID drawing) {
        return jdbc.sql(ALL + "and id = :id")
                .param("client", client.value())
                .param("id", drawing)
                .query(DrawingRows::read)
                .optional();
    }

    /**
     * Keeps a drawing.
     *
     * @param visit the visit of this client at which it was painted; one of somebody else is refused by the database
     * @param account whoever is signed in; empty for a client without an account
     * @param request made by the form, so that one that is sent twice counts once
     */
    @Transactional
    public void add(
            ClientId client,
            Optional<UUID> visit,
            Drawing.Paint paint,
            Drawing.Maker by,
            Optional<AccountId> account,
            UUID request) {
        int added = jdbc.sql(
                        "insert into pain_drawing (client_id, visit_id, request, maker, made_by, made_name, beside_name,"
                                + " made_at, strengths, qualities, note, everywhere) values (:client, :visit, :request, :maker, :by,"
                                + " :name, :beside, :now, :strengths::jsonb, :qualities, :note, :everywhere)"
                                + " on conflict (request) do nothing")
                .param("client", client.value())
                .param("visit", visit.orElse(null))
                .param("request", request)
                .param("maker", by.kind().name())
                .param("by", account.map(AccountId::value).orElse(null))
                .param("name", by.name())
                .param("beside", by.beside())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("strengths", DrawingRows.json(paint.strengths()))
                .param("qualities", DrawingRows.names(paint.qualities()))
                .param("note", paint.note())
                .param("everywhere", isEverywhere(paint))
                .update();
        if (added > 0) {
            trail.done(
                    "drawing.added", client.value(), visit.map(UUID::toString).orElse(""));
        }
    }

    private boolean isEverywhere(Drawing.Paint paint) {
        return rules.shipped().regions().stream()
                .allMatch(region -> paint.strengths().containsKey(region.code()));
    }
}
