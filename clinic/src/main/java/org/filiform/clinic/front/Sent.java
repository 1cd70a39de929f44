package org.filiform.clinic.front;

import java.util.List;
import java.util.TreeMap;
import org.filiform.clinic.body.BodyMap;
import org.filiform.clinic.body.BodyMap.Shape;
import org.filiform.clinic.body.BodyMaps;
import org.filiform.clinic.body.RegionState;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.Region.View;

/**
 * A muscle and where pain from it is mostly felt, drawn on the back of the body.
 *
 * @param muscle which muscle
 * @param map the drawing
 * @param needled where it is needled, in words
 * @param felt where its pain is mostly felt, in words
 * @param knot the middle of where it is needled
 * @param pain the middle of where its pain is mostly felt
 */
public record Sent(Muscle muscle, BodyMap map, List<String> needled, List<String> felt, Point knot, Point pain) {

    public Sent {
        needled = List.copyOf(needled);
        felt = List.copyOf(felt);
    }

    static Sent by(Token id, Pack pack, BodyMaps maps) {
        Muscle muscle = pack.muscles().named(id);
        TreeMap<Token, RegionState> states = new TreeMap<>();
        muscle.primary().forEach(region -> states.put(region, RegionState.PAIN_4));
        BodyMap map = maps.show("sent", states).seenFrom(View.BACK);
        PlaceWords words = new PlaceWords(pack);
        return new Sent(
                muscle,
                map,
                words.names(muscle.needledIn()),
                words.names(muscle.primary()),
                middle(map, muscle.needledIn()),
                middle(map, muscle.primary()));
    }

    private static Point middle(BodyMap map, List<Token> regions) {
        List<Shape> shapes = map.figures().stream()
                .flatMap(figure -> figure.shapes().stream())
                .filter(shape -> regions.contains(new Token(shape.code())))
                .toList();
        return new Point(
                shapes.stream().mapToDouble(Shape::x).average().orElseThrow(),
                shapes.stream().mapToDouble(Shape::y).average().orElseThrow());
    }

    /** The disc that says how far the pattern was checked. */
    public String css() {
        return Marks.css(muscle.referral().mark());
    }

    /**
     * A point of the drawing.
     *
     * @param x to the right
     * @param y downwards
     */
    public record Point(double x, double y) {

        /** A point of a path, moved by so much. */
        public String moved(int right, int down) {
            return Math.round(x + right) + " " + Math.round(y + down);
        }

        public long x(int right) {
            return Math.round(x + right);
        }

        public long y(int down) {
            return Math.round(y + down);
        }
    }
}
