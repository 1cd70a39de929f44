package org.filiform.clinic.visits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of muscles in a form about a plan, as the buttons beside the body change them: {@code add} puts a muscle in,
 * {@code drop} takes it out. What was typed into other rows stays as it was typed.
 */
final class PlanRows {

    private static final String ADD = "add";
    private static final String DROP = "drop";

    private PlanRows() {}

    /** Whether a button changed the rows. */
    static boolean isChange(Map<String, List<String>> typed) {
        return typed.containsKey(ADD) || typed.containsKey(DROP);
    }

    /** The same form with the muscle in or out that its button names. */
    static Map<String, List<String>> changed(Map<String, List<String>> typed, SiteNames names) {
        List<String> rows = rows(typed);
        named(typed, DROP, names).ifPresent(site -> rows.removeIf(row -> isOf(row, site, names)));
        named(typed, ADD, names)
                .filter(site -> rows.stream().noneMatch(row -> isOf(row, site, names)))
                .ifPresent(site -> rows.add(names.of(site)));
        Map<String, List<String>> changed = new HashMap<>(typed);
        changed.keySet().removeIf(name -> name.startsWith("site."));
        for (int row = 0; row < rows.size(); row++) {
            changed.put("site." + row, List.of(rows.get(row)));
        }
        return changed;
    }

    /** The site that the pressed button names. */
    static Optional<Site> pressed(Map<String, List<String>> typed, SiteNames names) {
        return named(typed, ADD, names).or(() -> named(typed, DROP, names));
    }

    private static List<String> rows(Map<String, List<String>> typed) {
        Typed text = new Typed(typed);
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < PlanForm.ROWS; row++) {
            rows.add(text.text("site." + row));
        }
        rows.removeIf(String::isEmpty);
        return rows;
    }

    private static Optional<Site> named(Map<String, List<String>> typed, String button, SiteNames names) {
        return names.coded(new Typed(typed).text(button));
    }

    private static boolean isOf(String row, Site site, SiteNames names) {
        return names.read(row).filter(site::equals).isPresent();
    }
}
