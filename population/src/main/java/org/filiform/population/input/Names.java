package org.filiform.population.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What file names tell. */
final class Names {

    private static final List<String> LINES = List.of(".ndjson", ".jsonl");
    private static final String DOCUMENT = ".json";
    private static final String GZIP = ".gz";

    private Names() {}

    /** What a file holds by its name; empty for names that no records have. */
    static Optional<Form> form(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        boolean gzip = name.endsWith(GZIP);
        String plain = gzip ? name.substring(0, name.length() - GZIP.length()) : name;
        if (LINES.stream().anyMatch(plain::endsWith)) {
            return Optional.of(gzip ? Form.GZIP_LINES : Form.LINES);
        }
        if (plain.endsWith(DOCUMENT)) {
            return Optional.of(gzip ? Form.GZIP_DOCUMENT : Form.DOCUMENT);
        }
        return Optional.empty();
    }

    static boolean isHidden(String fileName) {
        return fileName.startsWith(".");
    }

    static boolean isOfManifest(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.contains("manifest") && name.endsWith(DOCUMENT);
    }
}
