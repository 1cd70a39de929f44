package org.filiform.clinic.needles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.shell.NeedlesIn;
import org.filiform.clinic.visits.VisitId;
import org.filiform.decision.ledger.Counts;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.NeedleId;
import org.filiform.decision.ledger.Operation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What follows from the operations of a visit and must be found fast, or must hold in the database itself. */
@Component
class NeedleStandings implements NeedlesIn {

    private final JdbcClient jdbc;
    private final Clock clock;

    NeedleStandings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether all needles of a visit were accounted for at some moment. */
    boolean wasEven(VisitId visit) {
        return jdbc.sql("select was_even from needle_standing where visit_id = ?")
                .param(visit.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Visits with a needle in a body or in a hand, whether they go on or not. */
    List<VisitId> withOpenNeedles() {
        return jdbc.sql("select visit_id from needle_standing where in_body > 0 or in_hand > 0 order by visit_id")
                .query(NeedleStandings::visit)
                .list();
    }

    @Override
    public int visits() {
        return jdbc.sql("select count(*) from needle_standing where in_body > 0 or in_hand > 0")
                .query(Integer.class)
                .single();
    }

    /** Visits of which all needles are in the bin or told of, and which changed since then. */
    List<VisitId> emptiedSince(Instant since) {
        return jdbc.sql("select visit_id from needle_standing where in_body = 0 and in_hand = 0 and changed_at >= ?"
                        + " order by changed_at desc, visit_id")
                .param(since.atOffset(ZoneOffset.UTC))
                .query(NeedleStandings::visit)
                .list();
    }

    private static VisitId visit(ResultSet row, int number) throws SQLException {
        return new VisitId(row.getObject("visit_id", UUID.class));
    }

    /** Writes down how a visit stands. */
    void follow(VisitId visit, Ledger ledger, boolean wasEven) {
        Counts counts = ledger.counts();
        jdbc.sql("insert into needle_standing (visit_id, in_body, in_hand, was_even, changed_at) values (:visit, :body,"
                        + " :hand, :even, :now) on conflict (visit_id) do update set in_body = excluded.in_body, in_hand ="
                        + " excluded.in_hand, was_even = excluded.was_even, changed_at = excluded.changed_at")
                .param("visit", visit.value())
                .param("body", counts.inBody())
                .param("hand", counts.inHand())
                .param("even", wasEven)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Makes the one out of a needle that counts stand as the one: the first that nobody took back, or none. */
    void follow(VisitId visit, Ledger ledger, NeedleId needle) {
        Optional<Entry> counting = ledger.effective().stream()
                .filter(entry -> entry.operation() instanceof Operation.Binned out
                        && out.needle().equals(needle))
                .findFirst();
        if (counting.isEmpty()) {
            jdbc.sql("delete from needle_out where visit_id = ? and needle = ?")
                    .params(visit.value(), needle.value())
                    .update();
        } else {
            jdbc.sql(
                            "insert into needle_out (visit_id, needle, operation) values (?, ?, ?) on conflict (visit_id, needle)"
                                    + " do update set operation = excluded.operation")
                    .params(visit.value(), needle.value(), counting.get().id().value())
                    .update();
        }
    }
}
