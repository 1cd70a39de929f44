package org.filiform.clinic.note;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filiform.clinic.note.NoteText.Line;
import org.filiform.clinic.note.NoteText.Section;
import org.filiform.decision.ledger.Insertion;

/** Puts what was done into words: the language, the names and the zone of one note. */
public record Saying(Words words, Names names, ZoneId zone) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    /** The text of a key. */
    public String t(String key, Object... gaps) {
        return words.t(key, gaps);
    }

    /** A day with its minute, such as 21 Nov 2026, 22:57. */
    public String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** How deep somebody went in, or that nobody said. */
    String depth(Insertion insertion) {
        return insertion
                .how()
                .depth()
                .map(depth -> names.technique(depth.technique()))
                .orElseGet(() -> t("note.not-said"));
    }

    /** A section in the making; what is empty is left out of it. */
    Making section(String id) {
        return new Making(id);
    }

    final class Making {

        private final String id;
        private final List<Line> lines = new ArrayList<>();

        private Making(String id) {
            this.id = id;
        }

        /** Something with a label, unless it is empty. */
        Making line(String key, String text) {
            return named(t("note.line." + key), text);
        }

        /** The same with a label that is no text of ours, such as a drug. */
        Making named(String label, String text) {
            if (!text.isBlank()) {
                lines.add(new Line(label, text));
            }
            return this;
        }

        /** Something that stands for itself, unless it is empty. */
        Making says(String text) {
            if (!text.isBlank()) {
                lines.add(new Line("", text));
            }
            return this;
        }

        Section end() {
            return new Section(id, t("note.section." + id), lines, List.of(), List.of());
        }

        Section table(List<String> columns, List<List<String>> rows) {
            return new Section(
                    id,
                    t("note.section." + id),
                    lines,
                    rows.isEmpty()
                            ? List.of()
                            : columns.stream()
                                    .map(key -> t("note.column." + key))
                                    .toList(),
                    rows);
        }
    }
}
