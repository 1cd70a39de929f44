package org.filiform.clinic.adoption;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import org.filiform.decision.rule.Action;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.adoption.Change;

/** Writes an adoption as the text that is signed, kept, and read by every door. */
final class AdoptionText {

    private AdoptionText() {}

    static String write(Pack pack, String by, String role, LocalDate on, Collection<Change> changes) {
        StringBuilder text = new StringBuilder("adoption:\n");
        line(text, "  of: ", pack.identity().name());
        line(text, "  pack: ", pack.identity().hash());
        line(text, "  by: ", by);
        line(text, "  role: ", role);
        line(text, "  on: ", on.toString());
        text.append("defaults: accepted\n");
        if (!changes.isEmpty()) {
            text.append("rules:\n");
            changes.stream().sorted().forEach(change -> write(change, text));
        }
        return text.toString();
    }

    private static void write(Change change, StringBuilder text) {
        line(text, "  - id: ", change.rule().value());
        change.enabled()
                .ifPresent(
                        enabled -> text.append("    enabled: ").append(enabled).append('\n'));
        change.action().ifPresent(action -> line(text, "    action: ", name(action)));
        change.limit()
                .ifPresent(
                        limit -> text.append("    limit: ").append(plain(limit)).append('\n'));
        change.because().filter(why -> !why.isBlank()).ifPresent(why -> line(text, "    because: ", why.strip()));
    }

    static String name(Action action) {
        return action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A figure without noughts that say nothing. */
    static String plain(BigDecimal figure) {
        return figure.stripTrailingZeros().toPlainString();
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
