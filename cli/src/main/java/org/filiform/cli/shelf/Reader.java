package org.filiform.cli.shelf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.cli.Console;
import org.filiform.cli.ExitCode;
import org.filiform.cli.Message;
import org.filiform.cli.Refusal;
import org.filiform.knowledge.answer.Ink.Tone;
import org.filiform.knowledge.answer.TextPage;
import org.filiform.knowledge.answer.Wording;

/**
 * Looks something up on a shelf: nothing named lists all, an id shows its entry in full, any other word lists where it
 * stands.
 *
 * @param <T> what stands on the shelf
 */
final class Reader<T> {

    private static final int NEAREST = 3;
    private static final String GAP = "  ";

    private final Shelf<T> shelf;
    private final Console console;

    Reader(Shelf<T> shelf, Console console) {
        this.shelf = shelf;
        this.console = console;
    }

    ExitCode read(Optional<String> word) throws Refusal {
        if (word.isEmpty()) {
            list(List.copyOf(shelf.entries()));
            return ExitCode.FINE;
        }
        Optional<T> entry = shelf.entries().stream()
                .filter(candidate -> shelf.id(candidate).equalsIgnoreCase(word.get()))
                .findFirst();
        if (entry.isPresent()) {
            TextPage page = new TextPage(console.width(), console.ink());
            shelf.write(entry.get(), page);
            console.print(page.toString());
            return ExitCode.FINE;
        }
        List<T> found = containing(word.get());
        if (found.isEmpty()) {
            throw Message.NO_SUCH_ENTRY.with(shelf.kind(), word.get(), "Nearest: " + nearest(word.get()) + ".");
        }
        list(found);
        return ExitCode.FINE;
    }

    private List<T> containing(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return shelf.entries().stream()
                .filter(entry -> (shelf.id(entry) + " " + String.join(" ", shelf.columns(entry)))
                        .toLowerCase(Locale.ROOT)
                        .contains(lower))
                .toList();
    }

    private void list(List<T> entries) {
        List<List<String>> rows = entries.stream().map(this::row).toList();
        int columns = rows.isEmpty() ? 0 : rows.getFirst().size();
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < columns - 1; column++) {
            int at = column;
            widths.add(rows.stream()
                    .mapToInt(row -> TextPage.visible(row.get(at)))
                    .max()
                    .orElse(0));
        }
        rows.forEach(row -> console.line(line(row, widths)));
        console.line("");
        console.line(Wording.count(entries.size(), shelf.kind()) + ". One in full: filiform " + shelf.command() + " "
                + (entries.isEmpty() ? "ID" : shelf.id(entries.getFirst())));
    }

    private List<String> row(T entry) {
        List<String> row = new ArrayList<>();
        row.add(shelf.id(entry));
        row.addAll(shelf.columns(entry));
        return row;
    }

    private String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < widths.size(); column++) {
            String word = row.get(column);
            String padded = word + " ".repeat(widths.get(column) - TextPage.visible(word));
            line.append(column == 0 ? console.ink().paint(Tone.STRONG, padded) : padded)
                    .append(GAP);
        }
        String last = row.getLast();
        int left = console.width() - TextPage.visible(line.toString());
        return line + (console.outTerminal() && left > 10 && last.length() > left ? cut(last, left) : last);
    }

    private static String cut(String text, int width) {
        return text.substring(0, width - 2).stripTrailing() + " …";
    }

    private String nearest(String word) {
        return shelf.entries().stream()
                .map(shelf::id)
                .sorted(Comparator.comparingInt((String id) -> distance(id, word))
                        .thenComparing(id -> id))
                .limit(NEAREST)
                .collect(Collectors.joining(", "));
    }

    /** How many letters have to be changed, added or left out (Levenshtein), whatever the case. */
    static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] before = new int[right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            before[column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            int[] now = new int[right.length() + 1];
            now[0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int changed = before[column - 1] + (left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(changed, Math.min(before[column], now[column - 1]) + 1);
            }
            before = now;
        }
        return before[right.length()];
    }
}
