package org.filiform.clinic.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.ClientId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The papers of visits. The database refuses to change one. */
@Component
public class VisitPapers {

    private static final String ALL = "select p.id, p.content, p.made_by, p.made_name, p.made_at from visit_paper p ";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    VisitPapers(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Adds a paper.
     *
     * @param request made by the form, so that one that is sent twice counts once
     */
    @Transactional
    public void add(Visit visit, Paper paper, UUID request, Whoever by) {
        int added = jdbc.sql("insert into visit_paper (visit_id, kind, content, request, made_by, made_name, made_at)"
                        + " values (:visit, :kind, :content::jsonb, :request, :by, :name, :now)"
                        + " on conflict (request) do nothing")
                .param("visit", visit.id().value())
                .param("kind", paper.kind())
                .param("content", PaperJson.write(paper))
                .param("request", request)
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            trail.done(
                    "visit." + paper.kind().toLowerCase(Locale.ROOT),
                    visit.client().value(),
                    visit.id().toString());
        }
    }

    /** The plan of a visit that counts. */
    public Optional<Written<Plan>> plan(VisitId visit) {
        return latest(visit, "PLAN", Plan.class);
    }

    /** The assessment that counts. */
    public Optional<Written<Assessment>> assessment(VisitId visit) {
        return latest(visit, "ASSESSMENT", Assessment.class);
    }

    /** The last pause that was held. */
    public Optional<Written<Pause>> pause(VisitId visit) {
        return latest(visit, "PAUSE", Pause.class);
    }

    /** All plans of a visit, the oldest first. */
    public List<Written<Plan>> plans(VisitId visit) {
        return jdbc.sql(ALL + "where p.visit_id = ? and p.kind = 'PLAN' order by p.id")
                .param(visit.value())
                .query((row, _) -> written(row, Plan.class))
                .list();
    }

    /** The plan of the visit before. */
    Optional<Written<Plan>> planBefore(Visit visit) {
        return before(visit, "PLAN", Plan.class);
    }

    /** The assessment of the visit before. */
    Optional<Written<Assessment>> assessmentBefore(Visit visit) {
        return before(visit, "ASSESSMENT", Assessment.class);
    }

    /** The plan of the visit that goes on. */
    Optional<Written<Plan>> currentPlan(ClientId client) {
        return jdbc.sql(ALL + "join visit v on v.id = p.visit_id where v.client_id = ? and v.ended_at is null"
                        + " and p.kind = 'PLAN' order by p.id desc limit 1")
                .param(client.value())
                .query((row, _) -> written(row, Plan.class))
                .optional();
    }

    private <T extends Paper> Optional<Written<T>> before(Visit visit, String kind, Class<T> type) {
        return jdbc.sql(ALL + "join visit v on v.id = p.visit_id where v.client_id = :client and v.ended_at is not null"
                        + " and p.kind = :kind order by v.opened_at desc, p.id desc limit 1")
                .param("client", visit.client().value())
                .param("kind", kind)
                .query((row, _) -> written(row, type))
                .optional();
    }

    private <T extends Paper> Optional<Written<T>> latest(VisitId visit, String kind, Class<T> type) {
        return jdbc.sql(ALL + "where p.visit_id = :visit and p.kind = :kind order by p.id desc limit 1")
                .param("visit", visit.value())
                .param("kind", kind)
                .query((row, _) -> written(row, type))
                .optional();
    }

    private static <T extends Paper> Written<T> written(ResultSet row, Class<T> type) throws SQLException {
        return new Written<>(
                row.getObject("id", UUID.class),
                PaperJson.read(row.getString("content"), type),
                new AccountId(row.getObject("made_by", UUID.class)),
                row.getString("made_name"),
                row.getTimestamp("made_at").toInstant());
    }
}
