package org.filiform.fhir.row;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.filiform.fhir.RandomLines;
import org.filiform.fhir.Seed;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

/** The quick way and the library's way lead to the same rows, problems and damages. */
class TwoWaysTest {

    private final Random random = Seed.random();
    private final RowReader both = new RowReader();
    private final LibraryReader library = new LibraryReader();
    private final RandomLines records = new RandomLines(PackLoader.shipped(), random);

    @Test
    void lines_that_are_as_they_should_be() {
        byte[] lines = records.lines(4_000);

        assertThat(both(lines)).isEqualTo(library(lines));
    }

    @Test
    void damaged_lines() {
        for (int round = 0; round < 20; round++) {
            byte[] lines = records.damaged(records.lines(300));

            assertThat(both(lines)).isEqualTo(library(lines));
        }
    }

    @Test
    void lines_cut_off_at_any_byte() {
        byte[] lines = records.lines(8);

        for (int length = 0; length < lines.length; length++) {
            byte[] cut = Arrays.copyOf(lines, length);
            assertThat(both(cut)).as("cut after %d bytes", length).isEqualTo(library(cut));
        }
    }

    @Test
    void documents_bundles_and_arrays_with_and_without_damage() {
        for (int round = 0; round < 300; round++) {
            byte[] document = document(round % 3);
            byte[] read = round % 2 == 0 ? document : records.damaged(document);

            assertThat(bothDocument(read)).isEqualTo(libraryDocument(read));
        }
    }

    @Test
    void most_lines_are_read_the_quick_way() {
        byte[] lines = records.lines(2_000);
        LineWalk walk = new LineWalk(lines, 0, lines.length, 1);
        QuickReader quick = new QuickReader();
        int left = 0;
        while (walk.skipBlank()) {
            if (!quick.line(walk, "f", new RowText())) {
                left++;
                walk.skipDamaged();
            }
        }
        assertThat(left).isLessThan(1_000);
    }

    private byte[] document(int kind) {
        List<String> resources = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            resources.add(records.line());
        }
        return switch (kind) {
            case 0 -> ("[" + String.join(",\n", resources) + "]").getBytes(UTF_8);
            case 1 -> String.join("\n", resources).getBytes(UTF_8);
            default -> bundle(resources).getBytes(UTF_8);
        };
    }

    private String bundle(List<String> resources) {
        List<String> entries = new ArrayList<>();
        for (String resource : resources) {
            String url = "\"fullUrl\":\"urn:uuid:" + random.nextInt(9) + "\"";
            entries.add(
                    random.nextBoolean()
                            ? "{" + url + ",\n\"resource\":" + resource + "}"
                            : "{\"resource\":" + resource + "," + url + "}");
        }
        return "{\"resourceType\":\"Bundle\",\n\"entry\":[" + String.join(",", entries) + "]}";
    }

    private List<String> both(byte[] lines) {
        RowText text = new RowText();
        both.readLines(lines, 0, lines.length, "f.ndjson", 1, text);
        return text.events();
    }

    private List<String> library(byte[] lines) {
        RowText text = new RowText();
        LineWalk walk = new LineWalk(lines, 0, lines.length, 1);
        while (walk.skipBlank()) {
            library.line(walk, "f.ndjson", text);
        }
        return text.events();
    }

    private List<String> bothDocument(byte[] document) {
        RowText text = new RowText();
        both.read(document, 0, document.length, "f.json", 1, text);
        return text.events();
    }

    private List<String> libraryDocument(byte[] document) {
        RowText text = new RowText();
        library.document(document, 0, document.length, "f.json", 1, text);
        return text.events();
    }
}
