package org.filiform.clinic.syringes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Part;
import org.filiform.decision.ledger.SyringeId;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Concentration;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Milligrams;
import org.filiform.decision.quantity.Millilitres;
import org.filiform.decision.quantity.ToxinUnits;
import org.filiform.decision.quantity.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The syringes of visits. The database refuses to change one. */
@Component
public class Syringes {

    private static final String ALL =
            "select s.id, s.visit_id, s.prepared_name, s.prepared_at, p.drug, p.per_ml, p.unit,"
                    + " p.epinephrine, p.ml, p.lot, p.last_day, p.route, p.named_by, p.named_on"
                    + " from syringe s join syringe_part p on p.syringe_id = s.id ";

    private final JdbcClient jdbc;
    private final Trail trail;
    private final Clock clock;

    Syringes(JdbcClient jdbc, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    private record Row(SyringeId id, VisitId visit, PreparedSyringe.Drawn drawn, String byName, Instant at) {}

    /** Those of a visit, in the order in which they were prepared. */
    public List<PreparedSyringe> of(VisitId visit) {
        return read(jdbc.sql(ALL + "where s.visit_id = ? order by s.prepared_at, s.id, p.place")
                .param(visit.value()));
    }

    /** The one that was prepared last for a client, at whichever visit. */
    Optional<PreparedSyringe> last(ClientId client) {
        return read(jdbc.sql(
                                ALL + "where s.id = (select l.id from syringe l join visit v on v.id = l.visit_id"
                                        + " where v.client_id = ? order by l.prepared_at desc, l.id desc limit 1) order by p.place")
                        .param(client.value()))
                .stream()
                .findFirst();
    }

    /**
     * Keeps a syringe. One that is there already, by its form or by its own id, is not made twice.
     *
     * @return false where the id is that of a syringe of another form
     */
    @Transactional
    public boolean add(Visit visit, SyringeId id, List<PreparedSyringe.Drawn> drawn, UUID request, Whoever by) {
        int added = jdbc.sql("insert into syringe (id, visit_id, request, prepared_by, prepared_name, prepared_at)"
                        + " values (:id, :visit, :request, :by, :name, :now) on conflict do nothing")
                .param("id", id.value())
                .param("visit", visit.id().value())
                .param("request", request)
                .param("by", by.account().value())
                .param("name", by.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return isKnown(visit, request);
        }
        for (int place = 1; place <= drawn.size(); place++) {
            add(id, place, drawn.get(place - 1));
        }
        trail.done("syringe.prepared", visit.client().value(), id.value());
        return true;
    }

    /** Whether this form was sent before. */
    boolean isKnown(Visit visit, UUID request) {
        return jdbc.sql("select count(*) from syringe where request = ? and visit_id = ?")
                        .params(request, visit.id().value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void add(SyringeId id, int place, PreparedSyringe.Drawn drawn) {
        Part part = drawn.part();
        jdbc.sql(
                        "insert into syringe_part (syringe_id, place, drug, per_ml, unit, epinephrine, ml, lot, last_day, route,"
                                + " named_by, named_on) values (:id, :place, :drug, :per, :unit, :epinephrine, :ml, :lot, :last,"
                                + " :route, :namedBy, :namedOn)")
                .param("id", id.value())
                .param("place", place)
                .param("drug", part.drug().value())
                .param(
                        "per",
                        part.concentration()
                                .map(Concentration::perMillilitre)
                                .map(Figures::decimal)
                                .orElse(null),
                        Types.NUMERIC)
                .param(
                        "unit",
                        part.concentration()
                                .map(each -> each.perMillilitre().unit().name())
                                .orElse(Unit.MG.name()))
                .param(
                        "epinephrine",
                        part.epinephrine()
                                .map(Concentration::perMillilitre)
                                .map(Figures::decimal)
                                .orElse(null),
                        Types.NUMERIC)
                .param("ml", Figures.decimal(part.volume()))
                .param("lot", part.lot().orElseThrow())
                .param("last", part.lastDay().orElseThrow())
                .param("route", drawn.route().name())
                .param(
                        "namedBy",
                        drawn.direction().map(PreparedSyringe.Direction::by).orElse(null),
                        Types.VARCHAR)
                .param(
                        "namedOn",
                        drawn.direction().map(PreparedSyringe.Direction::on).orElse(null),
                        Types.DATE)
                .update();
    }

    private static List<PreparedSyringe> read(JdbcClient.StatementSpec statement) {
        Map<SyringeId, List<Row>> rows = statement.query(Syringes::row).list().stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()));
        List<PreparedSyringe> all = new ArrayList<>();
        rows.forEach((id, parts) -> all.add(new PreparedSyringe(
                id,
                parts.getFirst().visit(),
                parts.stream().map(Row::drawn).toList(),
                parts.getFirst().byName(),
                parts.getFirst().at())));
        return all;
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        @Nullable String namedBy = row.getString("named_by");
        return new Row(
                new SyringeId(row.getString("id")),
                new VisitId(row.getObject("visit_id", UUID.class)),
                new PreparedSyringe.Drawn(
                        part(row),
                        Authority.valueOf(row.getString("route")),
                        namedBy == null
                                ? Optional.empty()
                                : Optional.of(new PreparedSyringe.Direction(
                                        namedBy, row.getObject("named_on", LocalDate.class)))),
                row.getString("prepared_name"),
                row.getTimestamp("prepared_at").toInstant());
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                new Token(row.getString("drug")),
                concentration(row.getBigDecimal("per_ml"), Unit.valueOf(row.getString("unit"))),
                concentration(row.getBigDecimal("epinephrine"), Unit.MG),
                new Millilitres(Exact.of(row.getBigDecimal("ml"))),
                Optional.of(row.getString("lot")),
                Optional.of(row.getObject("last_day", LocalDate.class)));
    }

    private static Optional<Concentration> concentration(@Nullable BigDecimal figure, Unit unit) {
        return Optional.ofNullable(figure).map(Exact::of).map(each -> new Concentration(amount(each, unit)));
    }

    private static Amount amount(Exact figure, Unit unit) {
        return unit == Unit.UNITS ? new ToxinUnits(figure) : new Milligrams(figure);
    }
}
