package org.filiform.clinic.needles;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.visits.Room;
import org.filiform.clinic.visits.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tries at the PINs of locked devices, counted where every request sees them. */
@Component
class NeedleLocks {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    NeedleLocks(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public UUID begin(Visit visit) {
        UUID lock = UUID.randomUUID();
        jdbc.sql("insert into needle_lock (id, visit_id, locked_by, locked_at) values (?, ?, ?, ?)")
                .params(
                        lock,
                        visit.id().value(),
                        Room.who().account().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        trail.done("needles.locked", visit.client().value(), "");
        return lock;
    }

    /** Counts a try. How many are left; empty where none was. */
    OptionalInt tryPin(UUID lock, int most) {
        return jdbc.sql(
                        "update needle_lock set tries = tries + 1 where id = :id and tries < :most returning :most - tries")
                .param("id", lock)
                .param("most", most)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }
}
