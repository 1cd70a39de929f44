package org.filiform.benchmarks.multiply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The folder that is multiplied, in memory.
 *
 * @param people who is in it, in the order of the files
 * @param shared by type, what is about nobody: Medications
 */
record Folder(List<Person> people, SortedMap<String, List<Line>> shared) {

    private static final String LINES = ".ndjson";

    /** Reads it twice: once for {@code keeping} to see everything, once for what it then keeps. */
    static Folder read(Path folder, Keeping keeping) throws IOException {
        each(folder, keeping::see);
        Map<String, Person> people = new LinkedHashMap<>();
        SortedMap<String, List<Line>> shared = new TreeMap<>();
        each(folder, seen -> {
            if (keeping.keeps(seen)) {
                Resource kept = keeping.cut(seen);
                list(kept, people, shared).add(Line.of(kept));
            }
        });
        List<Person> known = people.values().stream().filter(Person::isKnown).toList();
        return new Folder(known, shared);
    }

    private static List<Line> list(Resource kept, Map<String, Person> people, Map<String, List<Line>> shared) {
        Map<String, List<Line>> lists = kept.about().isEmpty()
                ? shared
                : people.computeIfAbsent(kept.about(), _ -> Person.empty()).lines();
        return lists.computeIfAbsent(kept.type(), _ -> new ArrayList<>());
    }

    private static void each(Path folder, Consumer<Resource> consumer) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                if (file.toString().endsWith(LINES)) {
                    lines(file, consumer);
                }
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    /** One byte a sign, whatever the bytes mean: they are only looked for and copied. */
    private static void lines(Path file, Consumer<Resource> consumer) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            lines.filter(line -> !line.isBlank()).map(Resource::of).forEach(consumer);
        }
    }
}
