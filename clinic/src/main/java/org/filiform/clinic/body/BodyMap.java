package org.filiform.clinic.body;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.filiform.knowledge.body.Region.View;

/**
 * A drawing of the body with its list, ready for the template {@code body/map}.
 *
 * @param id what its parts are called in the page; letters, digits and hyphens, there once a page
 * @param use what it is for
 * @param field the name under which regions are sent; empty where it is only looked at
 * @param figures the body as it is seen, from the front, the back or both
 * @param states which states are there, for the key
 * @param said what the drawing says, in words
 * @param parts the regions part by part, to choose from or to paint; empty where it is only looked at
 */
public record BodyMap(
        String id,
        Use use,
        Optional<String> field,
        List<Figure> figures,
        List<RegionState> states,
        List<Said> said,
        List<Part> parts) {

    public BodyMap {
        figures = List.copyOf(figures);
        states = List.copyOf(states);
        said = List.copyOf(said);
        parts = List.copyOf(parts);
    }

    /** What a drawing is for. */
    public enum Use {
        LOOK,
        CHOOSE,
        PAINT;

        /** How the page calls it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether regions can be chosen. */
    public boolean isToChoose() {
        return use == Use.CHOOSE;
    }

    /** Whether pain can be painted. */
    public boolean isToPaint() {
        return use == Use.PAINT;
    }

    /** The view that shows most of what is marked; the front where neither does. */
    public View mostly() {
        return figures.stream()
                .max(Comparator.comparingLong(Figure::marked).thenComparing(figure -> figure.view() == View.FRONT))
                .map(Figure::view)
                .orElse(View.FRONT);
    }

    /** The same with the body seen from one side alone. The list stays whole. */
    public BodyMap seenFrom(View view) {
        List<Figure> one =
                figures.stream().filter(figure -> figure.view() == view).toList();
        return new BodyMap(id, use, field, one, states, said, parts);
    }

    /**
     * The body from one side.
     *
     * @param view which side
     * @param silhouette its outline
     * @param shapes its regions, those with a state last
     * @param zooms the parts of it that can be looked at from nearer
     */
    public record Figure(View view, String silhouette, List<Shape> shapes, List<Zoom> zooms) {

        /** Units of the drawing; the two views lie side by side in it. */
        private static final int WIDTH = 470;

        private static final int LEFT_OF_FRONT = 10;

        public Figure {
            shapes = List.copyOf(shapes);
            zooms = List.copyOf(zooms);
        }

        /** How many of its regions have a state. */
        public long marked() {
            return shapes.stream().filter(shape -> shape.state().isPresent()).count();
        }

        /** What its parts are called within the drawing. */
        public String key() {
            return view == View.FRONT ? "front" : "back";
        }

        /** The part of the drawing that shows it. */
        public String viewBox() {
            return left() + " -46 " + WIDTH + " 1156";
        }

        public int left() {
            return view == View.FRONT ? LEFT_OF_FRONT : LEFT_OF_FRONT + WIDTH;
        }

        public int middle() {
            return left() + WIDTH / 2;
        }

        /** Where the letter for the viewer's left stands. */
        public int leftLetter() {
            return middle() - 170;
        }

        /** Where the letter for the viewer's right stands. */
        public int rightLetter() {
            return middle() + 170;
        }

        /** The side of the person that lies at the viewer's left. */
        public String atLeft() {
            return view == View.FRONT ? "right" : "left";
        }

        /** The side of the person that lies at the viewer's right. */
        public String atRight() {
            return view == View.FRONT ? "left" : "right";
        }
    }

    /**
     * A part of the body from nearer.
     *
     * @param key its name in the texts, below {@code body.zoom.}
     * @param viewBox the part of the drawing that shows it
     */
    public record Zoom(String key, String viewBox) {}

    /**
     * A region as it is drawn.
     *
     * @param code its code
     * @param name its name with its side
     * @param path its outline
     * @param x where its middle lies, to the right
     * @param y where its middle lies, downwards
     * @param size how wide or high it is, whichever is less, in units of the drawing
     * @param state what holds for it, if anything
     */
    public record Shape(
            String code, String name, String path, double x, double y, int size, Optional<RegionState> state) {

        /** Below this, a number has no room while the whole body is shown. */
        private static final int SMALL = 22;

        /** Whether it has no room for a number while the whole body is shown. */
        public boolean isSmall() {
            return size < SMALL;
        }

        /** Its classes in the style sheet. */
        public String css() {
            return state.map(held -> "r " + held.css()).orElse("r");
        }

        public boolean isChosen() {
            return state.filter(held -> held == RegionState.CHOSEN).isPresent();
        }

        /** How strong the pain is that was painted, 1 to 4; 0 for none. */
        public int painLevel() {
            return state.map(RegionState::painLevel).orElse(0);
        }
    }

    /**
     * One state in words.
     *
     * @param state which
     * @param places the names of its places, as few as say exactly the same
     */
    public record Said(RegionState state, List<String> places) {

        public Said {
            places = List.copyOf(places);
        }
    }

    /**
     * A part of the body with its regions.
     *
     * @param name its name
     * @param shapes its regions, front before back
     */
    public record Part(String name, List<Shape> shapes) {

        public Part {
            shapes = List.copyOf(shapes);
        }

        /** How many of its regions are chosen. */
        public long chosen() {
            return shapes.stream().filter(Shape::isChosen).count();
        }

        /** On how many of its regions pain was painted. */
        public long painted() {
            return shapes.stream().filter(shape -> shape.painLevel() > 0).count();
        }
    }
}
