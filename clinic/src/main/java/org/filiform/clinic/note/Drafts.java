package org.filiform.clinic.note;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Whoever;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What is typed beside a note before it is signed: one draft for each visit. */
@Component
class Drafts {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    Draft of(VisitId visit) {
        return jdbc.sql("select content, version from note_draft where visit_id = ?")
                .param(visit.value())
                .query((row, _) ->
                        MAPPER.readValue(row.getString("content"), Draft.class).at(row.getInt("version")))
                .optional()
                .orElse(Draft.EMPTY);
    }

    /**
     * Keeps a draft.
     *
     * @param draft with the version that it was begun with
     * @return its new version; empty when somebody else kept one since
     */
    @Transactional
    OptionalInt keep(Visit visit, Draft draft, Whoever by) {
        var version = jdbc.sql("insert into note_draft (visit_id, version, content, saved_by, saved_name, saved_at)"
                        + " values (:visit, 1, :content::jsonb, :by, :name, :now) on conflict (visit_id) do update set"
                        + " version = note_draft.version + 1, content = excluded.content, saved_by = excluded.saved_by,"
                        + " saved_name = excluded.saved_name, saved_at = excluded.saved_at"
                        + " where note_draft.version = :version returning version")
                .param("visit", visit.id().value())
                .param("content", MAPPER.writeValueAsString(draft))
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("version", draft.version())
                .query(Integer.class)
                .optional();
        version.ifPresent(_ ->
                trail.done("note.drafted", visit.client().value(), visit.id().toString()));
        return version.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
