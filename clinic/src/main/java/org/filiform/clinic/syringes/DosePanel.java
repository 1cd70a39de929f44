package org.filiform.clinic.syringes;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The running dose of a visit, in words. Figures are texts; what was given is rounded up, what is left down.
 *
 * @param standing {@code nothing}, {@code within}, {@code over}, {@code steroid-over}, {@code not-known} or {@code justified}
 * @param says the same in a sentence
 * @param percent how much of the limit of all local anaesthetics together was used
 * @param weight by which weight it is reckoned
 * @param isAssumed whether that is not a weight that was measured
 * @param bears why this body counts as bearing less
 * @param lines local anaesthetics, each with its own limit
 * @param syringes what was prepared, and what is left of it
 * @param points what each point got
 * @param steroid the last twelve months; empty where none was given or prepared
 */
public record DosePanel(
        String standing,
        String says,
        String percent,
        String weight,
        boolean isAssumed,
        List<String> bears,
        List<Line> lines,
        List<Held> syringes,
        List<Point> points,
        Optional<String> steroid) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public DosePanel {
        bears = List.copyOf(bears);
        lines = List.copyOf(lines);
        syringes = List.copyOf(syringes);
        points = List.copyOf(points);
    }

    /**
     * A drug in a form.
     *
     * @param drug its name
     * @param given how much of it counts now
     * @param most its limit alone, or why none is known
     * @param percent how much of that limit was used; empty where there is none
     * @param steps how the limit was found, each with source and mark
     */
    public record Line(String drug, String given, String most, String percent, List<String> steps) {
        public Line {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A syringe.
     *
     * @param left how many mL are in it
     * @param excess how many mL more came out of it than were drawn; empty for none
     * @param next how many mL a point gets next: what the last one got, else the usual
     * @param room how many mL of it the limit still allows; empty where nothing in it is counted or that is not known
     * @param isRoomKnown false where it cannot be told how much more is safe
     */
    public record Held(
            String id,
            String name,
            String total,
            String left,
            String excess,
            String next,
            String room,
            boolean isRoomKnown,
            String lots,
            String by) {}

    /** A point: where, when, and what it got. */
    public record Point(String where, String at, String got) {}

    boolean isSettled() {
        return !standing.equals("over") && !standing.equals("steroid-over") && !standing.equals("not-known");
    }

    /** Whether somebody must say why before the note is signed. */
    public boolean needsWhy() {
        return !isSettled();
    }

    /** The bar, which ends at the whole limit. */
    public int bar() {
        return percent.isEmpty()
                ? 0
                : new BigDecimal(percent).min(BigDecimal.valueOf(100)).intValue();
    }

    String json() {
        return MAPPER.writeValueAsString(this);
    }
}
