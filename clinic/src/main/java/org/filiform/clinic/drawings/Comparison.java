package org.filiform.clinic.drawings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.filiform.clinic.body.Spread;
import org.filiform.clinic.body.Spread.Centre;
import org.filiform.clinic.shell.Texts;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.body.Region.View;

/**
 * What is different between two drawings, in words.
 *
 * @param then the earlier one
 * @param now the later one
 * @param changes what is new, gone, stronger and weaker; a kind of change without a place is left out
 * @param moved how far the middle moved, a sentence for each view
 */
public record Comparison(DrawingView then, DrawingView now, List<Change> changes, List<String> moved) {

    public Comparison {
        changes = List.copyOf(changes);
        moved = List.copyOf(moved);
    }

    /** What can become of a place. */
    public enum Kind {
        NEW,
        STRONGER,
        WEAKER,
        GONE;

        /** The key of its name. */
        public String text() {
            return "drawing.change." + name();
        }
    }

    /** Places of which the same became. */
    public record Change(Kind kind, List<String> places) {

        public Change {
            places = List.copyOf(places);
        }
    }

    static Comparison of(Drawing then, Drawing now, DrawingViews views, Texts texts) {
        DrawingView before = views.of(then, "then", texts);
        DrawingView after = views.of(now, "now", texts);
        return new Comparison(
                before,
                after,
                changes(then.strengths(), now.strengths(), views),
                moved(before.spread(), after.spread(), texts));
    }

    private static List<Change> changes(Map<Token, Integer> then, Map<Token, Integer> now, DrawingViews views) {
        List<Change> changes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Token> places = places(then, now, kind);
            if (!places.isEmpty()) {
                changes.add(new Change(kind, views.names(places)));
            }
        }
        return changes;
    }

    private static List<Token> places(Map<Token, Integer> then, Map<Token, Integer> now, Kind kind) {
        TreeSet<Token> all = new TreeSet<>(then.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(code -> kind(then.getOrDefault(code, 0), now.getOrDefault(code, 0))
                        .filter(kind::equals)
                        .isPresent())
                .toList();
    }

    private static Optional<Kind> kind(int before, int after) {
        if (before == after) {
            return Optional.empty();
        }
        if (before == 0 || after == 0) {
            return Optional.of(before == 0 ? Kind.NEW : Kind.GONE);
        }
        return Optional.of(after > before ? Kind.STRONGER : Kind.WEAKER);
    }

    private static List<String> moved(Spread then, Spread now, Texts texts) {
        List<String> sentences = new ArrayList<>();
        for (View view : View.values()) {
            Optional<Centre> before = centre(then, view);
            Optional<Centre> after = centre(now, view);
            if (before.isPresent() && after.isPresent()) {
                sentences.add(moved(before.get(), after.get(), texts));
            }
        }
        return sentences;
    }

    private static String moved(Centre before, Centre after, Texts texts) {
        String units = String.format(Locale.ROOT, "%.0f", before.apart(after));
        String how = before.place().equals(after.place()) ? "drawing.moved.within." : "drawing.moved.";
        return texts.of(how + after.view(), units, before.place(), after.place());
    }

    private static Optional<Centre> centre(Spread spread, View view) {
        return spread.centres().stream().filter(centre -> centre.view() == view).findFirst();
    }
}
