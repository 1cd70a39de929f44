package org.filiform.clinic.syringes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was weighed and judged at visits. A weight of another day is not taken over. */
@Component
class Weights {

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Weights(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /** What counts at a visit: the newest. */
    Optional<Weighed> of(VisitId visit) {
        return jdbc.sql("select kg, ideal_kg, old_age, kidney, measured_name, measured_at from weight"
                        + " where visit_id = ? order by id desc limit 1")
                .param(visit.value())
                .query(Weights::weighed)
                .optional();
    }

    /**
     * Adds what was weighed and judged.
     *
     * @param request made by the form, so that one that is sent twice counts once
     */
    @Transactional
    public void add(Visit visit, WeightForm.Said said, UUID request, Whoever by) {
        int added = jdbc.sql("insert into weight (client_id, visit_id, request, kg, ideal_kg, old_age, kidney,"
                        + " measured_by, measured_name, measured_at) values (:client, :visit, :request, :kg, :ideal,"
                        + " :old, :kidney, :by, :name, :now) on conflict (request) do nothing")
                .param("client", visit.client().value())
                .param("visit", visit.id().value())
                .param("request", request)
                .param("kg", said.weight().map(Figures::decimal).orElse(null), Types.NUMERIC)
                .param("ideal", said.ideal().map(Figures::decimal).orElse(null), Types.NUMERIC)
                .param("old", said.oldAge().orElse(null), Types.BOOLEAN)
                .param("kidney", said.kidney().orElse(null), Types.BOOLEAN)
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added > 0) {
            trail.done("syringe.weighed", visit.client().value(), visit.id().toString());
        }
    }

    private static Weighed weighed(ResultSet row, int number) throws SQLException {
        return new Weighed(
                kilograms(row.getBigDecimal("kg")),
                kilograms(row.getBigDecimal("ideal_kg")),
                Optional.ofNullable((Boolean) row.getObject("old_age")),
                Optional.ofNullable((Boolean) row.getObject("kidney")),
                row.getString("measured_name"),
                row.getTimestamp("measured_at").toInstant());
    }

    private static Optional<Kilograms> kilograms(@Nullable BigDecimal figure) {
        return Optional.ofNullable(figure).map(Exact::of).map(Kilograms::new);
    }
}
