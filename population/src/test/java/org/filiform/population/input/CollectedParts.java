package org.filiform.population.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** Keeps lines by their number, and documents. */
final class CollectedParts implements Parts {

    final Map<Long, String> lines = new TreeMap<>();
    final Map<Long, Integer> tooLong = new TreeMap<>();
    final StringBuilder documents = new StringBuilder();

    @Override
    public void lines(byte[] bytes, int offset, int length, long line) {
        String[] each = new String(bytes, offset, length, StandardCharsets.UTF_8).split("\n", -1);
        int count = each[each.length - 1].isEmpty() ? each.length - 1 : each.length;
        for (int index = 0; index < count; index++) {
            if (lines.put(line + index, each[index]) != null) {
                throw new IllegalStateException("Line " + (line + index) + " came twice");
            }
        }
    }

    @Override
    public void tooLong(byte[] head, long line) {
        tooLong.put(line, head.length);
    }

    @Override
    public void document(byte[] bytes, int offset, int length) {
        documents.append(new String(bytes, offset, length, StandardCharsets.UTF_8));
    }

    @Override
    public void document(InputStream in) {
        try {
            documents.append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
