package org.filiform.clinic.syringes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.visits.VisitId;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.injectate.Part;
import org.filiform.decision.injectate.Syringe;
import org.filiform.decision.ledger.SyringeId;
import org.filiform.decision.quantity.Millilitres;

/**
 * A syringe as somebody prepared it.
 *
 * @param id made by the device
 * @param visit for which visit
 * @param drawn what was drawn into it, at least one
 * @param byName who prepared it
 * @param at when
 */
public record PreparedSyringe(SyringeId id, VisitId visit, List<Drawn> drawn, String byName, Instant at) {

    public PreparedSyringe {
        drawn = List.copyOf(drawn);
    }

    /**
     * What came from one container.
     *
     * @param part drug, strength, volume, lot and last day
     * @param route by which legal route it is given
     * @param direction who named this patient, and when; just where the route is a direction for one patient
     */
    public record Drawn(Part part, Authority route, Optional<Direction> direction) {}

    /** A patient specific direction: who wrote it, and on which day. */
    public record Direction(String by, LocalDate on) {}

    /** The same for the arithmetic. */
    public Syringe mixture() {
        return new Syringe(drawn.stream().map(Drawn::part).toList(), at);
    }

    public Millilitres total() {
        return mixture().total();
    }
}
