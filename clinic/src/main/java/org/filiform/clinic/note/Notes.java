package org.filiform.clinic.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Whoever;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Notes that were signed. The database keeps one for each visit and refuses to change it. */
@Component
public class Notes {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Notes(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** The note of a visit; empty until it was signed. */
    public Optional<SignedNote> of(VisitId visit) {
        return jdbc.sql("select * from note_signed where visit_id = ?")
                .param(visit.value())
                .query(this::note)
                .optional();
    }

    /**
     * Keeps a signature.
     *
     * @param place the last place in the list of the ledger that the note knows
     * @return false when the visit has one already
     */
    boolean sign(Visit visit, NoteText text, long place, String pack, UUID request, Signer by) {
        int signed = jdbc.sql(
                        "insert into note_signed (visit_id, request, body, content, hash, ledger_place,"
                                + " pack_hash, signed_by, signed_name, profession, signed_at) values (:visit, :request, :body, :content,"
                                + " encode(sha256(convert_to(:body || chr(10) || :content, 'UTF8')), 'hex'), :place, :pack, :by, :name, :profession, :now) on conflict do nothing")
                .param("visit", visit.id().value())
                .param("request", request)
                .param("body", text.plain())
                .param("content", MAPPER.writeValueAsString(text))
                .param("place", place)
                .param("pack", pack)
                .param("by", by.who().account().value())
                .param("name", by.who().name())
                .param("profession", by.profession())
                .param("now", now())
                .update();
        if (signed > 0) {
            trail.done("note.signed", visit.client().value(), visit.id().toString());
        }
        return signed > 0;
    }

    /** Who signs, and as what. */
    record Signer(Whoever who, String profession) {}

    /** Adds to a note, once for each request. */
    void amend(Visit visit, SignedNote note, SignedNote.Amendment amendment, UUID request, Whoever by) {
        int added = jdbc.sql("insert into note_amendment (note_id, request, why, words, late, ledger_place, made_by,"
                        + " made_name, made_at) values (:note, :request, :why, :words, :late, :place, :by, :name, :now)"
                        + " on conflict do nothing")
                .param("note", note.id())
                .param("request", request)
                .param("why", amendment.why())
                .param("words", amendment.words())
                .param("late", amendment.late().toArray(String[]::new))
                .param("place", amendment.place())
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", now())
                .update();
        if (added > 0) {
            trail.done("note.amended", visit.client().value(), visit.id().toString());
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private SignedNote note(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new SignedNote(
                id,
                new VisitId(row.getObject("visit_id", UUID.class)),
                MAPPER.readValue(row.getString("content"), NoteText.class),
                row.getString("body"),
                row.getString("hash"),
                row.getLong("ledger_place"),
                row.getString("signed_name"),
                row.getString("profession"),
                row.getTimestamp("signed_at").toInstant(),
                amendments(id));
    }

    private List<SignedNote.Amendment> amendments(UUID note) {
        return jdbc.sql("select * from note_amendment where note_id = ? order by id")
                .param(note)
                .query((row, _) -> new SignedNote.Amendment(
                        row.getObject("id", UUID.class),
                        row.getString("why"),
                        row.getString("words"),
                        Arrays.asList((String[]) row.getArray("late").getArray()),
                        row.getLong("ledger_place"),
                        row.getString("made_name"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }
}
