package org.filiform.clinic.syringes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.ledger.Insertion;

/**
 * What was injected at a visit, as papers print it. Figures are texts with their unit: amounts are rounded up, volumes stand as
 * they were typed.
 *
 * @param sums drug by drug, what all points together got out of syringes that are known, in the order of the first point
 * @param points in the order of the ledger
 * @param syringes those that were prepared, in the order in which points name them
 * @param standing how it stands to the limits
 */
public record Injected(List<Got> sums, List<Point> points, List<Held> syringes, DoseStanding standing) {

    /** Nothing was prepared and nothing given. */
    public static final Injected NOTHING = new Injected(List.of(), List.of(), List.of(), new DoseStanding.Nothing());

    public Injected {
        sums = List.copyOf(sums);
        points = List.copyOf(points);
        syringes = List.copyOf(syringes);
    }

    /** How much of a drug. */
    public sealed interface HowMuch {

        /** So much, such as {@code 5 mg}. */
        record Known(String amount) implements HowMuch {}

        /** Of saline nothing is counted but its volume. */
        record NotCounted() implements HowMuch {}

        /** Nobody knows. */
        record NotKnown() implements HowMuch {}
    }

    /**
     * What was got of a drug.
     *
     * @param drug its name
     * @param withEpinephrine whether it came with epinephrine
     */
    public record Got(String drug, boolean withEpinephrine, HowMuch howMuch) {}

    /**
     * A point that got something.
     *
     * @param insertion where and when
     * @param volume how much of what is in the syringe
     * @param syringe which of them, from 1; empty where none of this visit has its id, so that nobody knows what was in it
     * @param got drug by drug
     */
    public record Point(Insertion insertion, String volume, Optional<Integer> syringe, List<Got> got) {
        public Point {
            got = List.copyOf(got);
        }
    }

    /**
     * A syringe, from which volumes went and where nothing is left out.
     *
     * @param drawn what it was made of
     * @param total all that was drawn
     * @param given what the points got of it
     * @param discarded what was thrown away; empty for none
     * @param left what nobody has accounted for; empty for none
     * @param excess how much more came out than was drawn; empty for none
     * @param byName who prepared it
     * @param at when
     */
    public record Held(
            List<Drawn> drawn,
            String total,
            String given,
            Optional<String> discarded,
            Optional<String> left,
            Optional<String> excess,
            String byName,
            Instant at) {
        public Held {
            drawn = List.copyOf(drawn);
        }
    }

    /**
     * What came from one container.
     *
     * @param drug its name
     * @param strength how much is in a millilitre; empty in saline
     * @param epinephrine how much epinephrine is in a millilitre; empty for none
     * @param volume how much was drawn
     */
    public record Drawn(
            String drug,
            Optional<String> strength,
            Optional<String> epinephrine,
            String volume,
            Optional<String> lot,
            Optional<LocalDate> lastDay,
            Authority route,
            Optional<PreparedSyringe.Direction> direction) {}

    /** Whether it is known of every point what went into it. */
    public boolean isKnown() {
        return points.stream().allMatch(point -> point.syringe().isPresent());
    }
}
