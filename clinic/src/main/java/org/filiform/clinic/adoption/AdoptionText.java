package org.filiform.clinic.adoption;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.filiform.decision.rule.Action;
import org.filiform.knowledge.Pack;

/** Writes an adoption as the text that is signed, kept, and read by every door. */
final class AdoptionText {

    /**
     * A departure from a proposed default.
     *
     * @param rule the id of the rule
     * @param action what is done instead
     * @param because why
     */
    record Departure(String rule, Action action, String because) {}

    private AdoptionText() {}

    static String write(Pack pack, String by, String role, LocalDate on, List<Departure> departures) {
        StringBuilder text = new StringBuilder("adoption:\n");
        line(text, "  of: ", pack.identity().name());
        line(text, "  pack: ", pack.identity().hash());
        line(text, "  by: ", by);
        line(text, "  role: ", role);
        line(text, "  on: ", on.toString());
        text.append("defaults: accepted\n");
        if (!departures.isEmpty()) {
            text.append("rules:\n");
            for (Departure departure : departures) {
                line(text, "  - id: ", departure.rule());
                line(text, "    action: ", name(departure.action()));
                if (!departure.because().isBlank()) {
                    line(text, "    because: ", departure.because().strip());
                }
            }
        }
        return text.toString();
    }

    static String name(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In double quotes, so that whatever was typed stays one text. */
    private static void line(StringBuilder text, String key, String value) {
        text.append(key).append('"');
        value.codePoints().forEach(letter -> {
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                default -> text.appendCodePoint(Character.isISOControl(letter) ? ' ' : letter);
            }
        });
        text.append("\"\n");
    }
}
