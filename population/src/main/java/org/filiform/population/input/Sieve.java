package org.filiform.population.input;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Lets through only what can speak of some ids: lines and documents in which one of them stands, or an escape that could
 * hide one. A document that is not held in memory goes through as a whole.
 */
public final class Sieve implements Parts {

    private static final String ESCAPE = "\\u";

    private final Set<String> ids;
    private final Parts through;

    /**
     * @param ids what is looked for
     * @param through what takes the rest
     */
    public Sieve(Set<String> ids, Parts through) {
        this.ids = Set.copyOf(ids);
        this.through = through;
    }

    @Override
    public void lines(byte[] bytes, int offset, int length, long line) {
        String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        Map<Integer, Integer> wanted = new TreeMap<>();
        ids.forEach(id -> find(id, text, wanted));
        find(ESCAPE, text, wanted);
        int at = 0;
        long number = line;
        for (Map.Entry<Integer, Integer> one : wanted.entrySet()) {
            number += LineEnds.count(bytes, offset + at, offset + one.getKey());
            at = one.getKey();
            through.lines(bytes, offset + at, one.getValue() - at, number);
        }
    }

    /** Notes where each line with these letters begins and ends. */
    private static void find(String letters, String text, Map<Integer, Integer> into) {
        int at = text.indexOf(letters);
        while (at >= 0) {
            int end = text.indexOf('\n', at);
            int lineEnd = end < 0 ? text.length() : end + 1;
            into.put(text.lastIndexOf('\n', at) + 1, lineEnd);
            at = text.indexOf(letters, lineEnd);
        }
    }

    @Override
    public void tooLong(byte[] head, long line) {
        through.tooLong(head, line);
    }

    @Override
    public void document(byte[] bytes, int offset, int length) {
        String text = new String(bytes, offset, length, StandardCharsets.ISO_8859_1);
        if (text.contains(ESCAPE) || ids.stream().anyMatch(text::contains)) {
            through.document(bytes, offset, length);
        }
    }

    @Override
    public void document(InputStream in) {
        through.document(in);
    }
}
