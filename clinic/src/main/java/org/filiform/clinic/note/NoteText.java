package org.filiform.clinic.note;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A note as it is read and kept.
 *
 * @param sections in the order in which they are read
 */
public record NoteText(List<Section> sections) {

    private static final Pattern UNIT = Pattern.compile("(?<=[0-9]) (mg|mL|mm|mA|Hz|kg|%)");

    public NoteText {
        sections = List.copyOf(sections);
    }

    /**
     * A part of a note.
     *
     * @param id its name, which stays the same in every language
     * @param title its heading
     * @param lines what it says
     * @param columns the heads of its table; empty for none
     * @param rows each as long as the heads
     */
    public record Section(String id, String title, List<Line> lines, List<String> columns, List<List<String>> rows) {

        public Section {
            lines = List.copyOf(lines);
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }

        boolean isEmpty() {
            return lines.isEmpty() && rows.isEmpty();
        }
    }

    /**
     * One thing that is said.
     *
     * @param label what about; empty where the text stands for itself
     * @param text what
     */
    public record Line(String label, String text) {}

    /** The same where no line breaks between a figure and its unit, for whoever shows it. */
    public static String together(String text) {
        return UNIT.matcher(text).replaceAll("\u00a0$1").replace(" × ", "\u00a0×\u00a0");
    }

    /** All of it as plain text, one matter a line, as its hash is taken. */
    public String plain() {
        return sections.stream().map(NoteText::plain).collect(Collectors.joining("\n\n"));
    }

    private static String plain(Section section) {
        StringBuilder text = new StringBuilder(section.title());
        section.lines()
                .forEach(line -> text.append('\n')
                        .append(line.label().isEmpty() ? line.text() : line.label() + ": " + line.text()));
        if (!section.rows().isEmpty()) {
            text.append('\n').append(String.join(" | ", section.columns()));
            section.rows().forEach(row -> text.append('\n').append(String.join(" | ", row)));
        }
        return text.toString();
    }
}
