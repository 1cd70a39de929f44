package org.filiform.clinic.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Tables in text files: a row a line, columns between bars, remarks after a hash at the beginning. */
final class Lines {

    private Lines() {}

    static List<List<String>> of(String resource, int columns) {
        return text(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> row(line, columns))
                .toList();
    }

    private static List<String> row(String line, int columns) {
        List<String> row =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        if (row.size() != columns) {
            throw new IllegalStateException("Not " + columns + " columns: " + line);
        }
        return row;
    }

    private static String text(String resource) {
        try (InputStream in = Lines.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
