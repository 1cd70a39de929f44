package org.filiform.clinic.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.access.BreakGlass;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.audit.AuditLine;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that were opened by somebody who does not treat their client, and who looked at why. */
@Component
public class Openings {

    private static final Duration LISTED = Duration.ofDays(90);
    private static final int LONGEST_NOTE = 500;

    private final BreakGlass glass;
    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Openings(BreakGlass glass, JdbcClient jdbc, Trail trail, Clock clock) {
        this.glass = glass;
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * That somebody looked at it.
     *
     * @param by who
     * @param at when
     * @param note what they found
     */
    record LookedAt(AccountId by, Instant at, String note) {}

    /** One opening, and who looked at it. */
    record Opening(AuditLine line, Optional<LookedAt> lookedAt) {}

    /** How many times the glass was broken, and nobody has looked at why. */
    public long waiting() {
        Map<Long, LookedAt> seen = lookedAt();
        return done().stream()
                .filter(line -> line.entry().action().equals(BreakGlass.ACTION))
                .filter(line -> !seen.containsKey(line.seq()))
                .count();
    }

    private List<AuditLine> done() {
        return glass.openings(clock.instant().minus(LISTED));
    }

    /** All of the last ninety days, the latest first. */
    List<Opening> all() {
        Map<Long, LookedAt> seen = lookedAt();
        return Stream.concat(done().stream(), glass.refused(clock.instant().minus(LISTED)).stream())
                .sorted(Comparator.comparingLong(AuditLine::seq).reversed())
                .map(line -> new Opening(line, Optional.ofNullable(seen.get(line.seq()))))
                .toList();
    }

    /** What came of looking at one. */
    enum Looked {
        DONE,
        /** Nobody looks at their own. */
        OWN,
        /** It needs a note of at most 500 characters. */
        NO_NOTE,
        /** There is none, or somebody was faster. */
        GONE
    }

    /** Notes that somebody looked at one; the client reads it too. */
    @Transactional
    Looked look(long seq, AccountId by, String note) {
        Optional<AuditLine> line =
                done().stream().filter(one -> one.seq() == seq).findFirst();
        if (line.isEmpty()) {
            return Looked.GONE;
        }
        if (line.get().entry().account().equals(Optional.of(by.value()))) {
            return Looked.OWN;
        }
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            return Looked.NO_NOTE;
        }
        return keep(line.get(), by, note.strip()) ? Looked.DONE : Looked.GONE;
    }

    private boolean keep(AuditLine line, AccountId by, String note) {
        boolean first = jdbc.sql("insert into opening_looked_at (seq, by, at, note) values (:seq, :by, :now, :note)"
                                + " on conflict do nothing")
                        .param("seq", line.seq())
                        .param("by", by.value())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("note", note)
                        .update()
                == 1;
        if (first) {
            trail.done("break-glass.looked-at", line.entry().client().orElseThrow(), note);
        }
        return first;
    }

    private Map<Long, LookedAt> lookedAt() {
        Map<Long, LookedAt> seen = new HashMap<>();
        jdbc.sql("select seq, by, at, note from opening_looked_at")
                .query((RowCallbackHandler) row -> seen.put(row.getLong("seq"), lookedAt(row)));
        return seen;
    }

    private static LookedAt lookedAt(ResultSet row) throws SQLException {
        return new LookedAt(
                new AccountId(row.getObject("by", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("note"));
    }
}
