package org.filiform.population.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The text file of a store: one statement a line, words separated by tabs, at the end a sum over all of it. Where a word
 * holds a tab, a line end or a backslash, it is written as a backslash and a letter.
 */
final class Manifest {

    static final String FILE = "manifest.txt";
    static final int FORMAT = 1;

    /** No manifest is longer; that is enough for a hundred million patients. */
    static final int MOST_BYTES = 256 << 20;

    private static final String BEGIN = "filiform kept facts";
    private static final String END = "end";

    private final List<List<String>> lines = new ArrayList<>();

    Manifest add(String name, Object... words) {
        List<String> line = new ArrayList<>(List.of(name));
        Arrays.stream(words).map(Object::toString).forEach(line::add);
        lines.add(line);
        return this;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder(BEGIN + "\t" + FORMAT + "\n");
        for (List<String> line : lines) {
            text.append(String.join("\t", line.stream().map(Manifest::escaped).toList()))
                    .append('\n');
        }
        String sum = sum(text.toString().getBytes(StandardCharsets.UTF_8));
        return (text + END + "\t" + sum + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads one.
     *
     * @throws StoreException if it is none, of another format, cut off or changed
     */
    static Manifest read(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        String begin = text.substring(0, Math.max(0, text.indexOf('\n')));
        if (!begin.startsWith(BEGIN + "\t")) {
            throw StoreException.damaged(FILE + " does not begin as it should");
        }
        if (!begin.equals(BEGIN + "\t" + FORMAT)) {
            throw new StoreException(StoreFault.OTHER_FORMAT, begin.substring(BEGIN.length() + 1));
        }
        int end = text.lastIndexOf("\n" + END + "\t") + 1;
        byte[] before = text.substring(0, end).getBytes(StandardCharsets.UTF_8);
        if (end == 0 || !text.substring(end).equals(END + "\t" + sum(before) + "\n")) {
            throw StoreException.damaged(FILE + " has other words than were written");
        }
        Manifest manifest = new Manifest();
        text.substring(begin.length() + 1, end)
                .lines()
                .forEach(line -> manifest.lines.add(
                        Arrays.stream(line.split("\t", -1)).map(Manifest::plain).toList()));
        return manifest;
    }

    /** The words after a name, for each line that has it. */
    List<List<String>> all(String name) {
        return lines.stream()
                .filter(line -> line.getFirst().equals(name))
                .map(line -> line.subList(1, line.size()))
                .toList();
    }

    String one(String name) {
        return maybe(name).orElseThrow(() -> StoreException.damaged(FILE + " does not say " + name));
    }

    Optional<String> maybe(String name) {
        return all(name).stream()
                .filter(words -> !words.isEmpty())
                .map(List::getFirst)
                .findFirst();
    }

    long number(String name) {
        return number(one(name), name);
    }

    static long number(String word, String name) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException _) {
            throw StoreException.damaged(FILE + " has no number at " + name);
        }
    }

    private static String escaped(String word) {
        return word.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String plain(String word) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char letter = word.charAt(at);
            boolean escape = letter == '\\' && at + 1 < word.length();
            plain.append(escape ? meant(word.charAt(++at)) : letter);
        }
        return plain.toString();
    }

    private static char meant(char letter) {
        return switch (letter) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> letter;
        };
    }

    static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
