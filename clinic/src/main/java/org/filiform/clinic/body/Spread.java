package org.filiform.clinic.body;

import java.util.List;
import org.filiform.knowledge.body.Region.View;

/**
 * How far painted pain spreads over the drawing. It measures the drawing and nothing else: no surface of a body follows from it.
 *
 * @param share the painted part of the area of the drawing, 0 to 1
 * @param centres where the pain has its middle, for each view in which there is any
 */
public record Spread(double share, List<Centre> centres) {

    public Spread {
        centres = List.copyOf(centres);
    }

    /**
     * The middle of what is painted in one view: of the areas of the regions, a stronger one counting as often as its strength.
     *
     * @param view which view
     * @param place the region in which it lies, or the nearest one that is painted
     * @param x units of the drawing, to the right; a body is about 1,080 of them high
     * @param y units of the drawing, downwards
     */
    public record Centre(View view, String place, double x, double y) {

        /** How far it lies from another one, in units of the drawing. */
        public double apart(Centre other) {
            return Math.hypot(x - other.x, y - other.y);
        }
    }
}
