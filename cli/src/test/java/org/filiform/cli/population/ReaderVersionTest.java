package org.filiform.cli.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filiform.cli.Typed;
import org.filiform.knowledge.PackLoader;
import org.filiform.population.store.ReadingDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * Kept facts are answered as long as records would be read in the same way. What the pack says about reading is summed by
 * itself; whether the program reads otherwise shows here. The example records hold what is easily read otherwise.
 */
@DisabledIfSystemProperty(named = "filiform.pack.without", matches = ".+", disabledReason = "needs every code system")
class ReaderVersionTest {

    private static final Path NOTED = Path.of("src/test/resources/reader-version.txt");

    @Test
    void records_that_read_otherwise_have_another_version_of_the_reader() throws IOException {
        ReadingDigest digest = ReadingDigest.of(PackLoader.shipped());
        String pack = sum(new TreeMap<>(digest.facts()) + digest.shared());
        List<String> now = List.of(Integer.toString(digest.reader()), pack, sum(facts()));
        if (System.getProperty("filiform.docs", "").equals("write")) {
            Files.write(NOTED, now);
        }
        List<String> noted = Files.readAllLines(NOTED);
        boolean sameReader = noted.subList(0, 2).equals(now.subList(0, 2));

        assertThat(noted.get(2).equals(now.get(2)) || !sameReader)
                .as("the same records read otherwise with the same pack: raise ReadingDigest.READER, so that facts that"
                        + " were kept are read again")
                .isTrue();
        assertThat(now).as("write it anew with -Dfiliform.docs=write").isEqualTo(noted);
    }

    /** What is known of everybody, without answers. */
    private static String facts() {
        String lines = Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson", "--as-of", "2026-11-21")
                .out();
        return lines.lines()
                .map(line -> line.substring(0, line.indexOf(',')) + line.substring(line.indexOf(",\"facts\":")))
                .collect(Collectors.joining("\n"));
    }

    private static String sum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
