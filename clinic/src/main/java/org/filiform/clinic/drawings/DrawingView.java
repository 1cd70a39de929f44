package org.filiform.clinic.drawings;

import java.util.List;
import org.filiform.clinic.body.BodyMap;
import org.filiform.clinic.body.Spread;

/**
 * A drawing as pages show it.
 *
 * @param drawing which
 * @param map the body with what was painted
 * @param when the day and the time
 * @param day the day alone
 * @param who whose word it is
 * @param places where it hurts in words, the strongest first
 * @param qualities how it feels
 * @param spread how far it reaches over the drawing
 * @param share the same as a sentence; empty where nothing hurts
 * @param centres where its middle lies, a sentence for each view
 */
public record DrawingView(
        Drawing drawing,
        BodyMap map,
        String when,
        String day,
        String who,
        List<Places> places,
        List<String> qualities,
        Spread spread,
        String share,
        List<String> centres) {

    public DrawingView {
        places = List.copyOf(places);
        qualities = List.copyOf(qualities);
        centres = List.copyOf(centres);
    }

    /**
     * Places of one strength.
     *
     * @param level 1 to 4
     * @param names as few names as say exactly the same
     */
    public record Places(int level, List<String> names) {

        public Places {
            names = List.copyOf(names);
        }
    }
}
