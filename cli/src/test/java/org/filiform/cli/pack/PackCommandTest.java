package org.filiform.cli.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.filiform.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

@DisabledIfSystemProperty(named = "filiform.pack.without", matches = ".+", disabledReason = "needs every code system")
class PackCommandTest {

    private static final String ADOPTION = """
            adoption:
              of: filiform
              by: Ida Moss
              role: clinical lead
              on: 2026-11-01
            defaults: accepted
            rules:
              - id: DR07-defer
                enabled: true
                because: We keep to 50 until our haematologist says otherwise.
            """;

    private final Path folder;

    PackCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void the_pack_that_ships_is_sound() {
        Typed typed = Typed.run("pack", "check", "../knowledge/src/main/pack");

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("sound. filiform ").contains("hash ");
    }

    @Test
    void a_sound_adoption_says_who_and_when() throws IOException {
        Typed typed = Typed.run("pack", "check", adoption(ADOPTION).toString());

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("Adopted by Ida Moss (clinical lead) on 1 November 2026: 1 change");
    }

    @Test
    void every_problem_is_told_with_line_and_column() throws IOException {
        Path wrong = adoption(ADOPTION.replace("DR07-defer", "DR07-later").replace("role:", "rôle:"));

        Typed typed = Typed.run("pack", "check", wrong.toString());

        assertThat(typed.code()).isEqualTo(6);
        assertThat(typed.err()).contains("FIL-5010").containsPattern("adoption\\.yaml:[0-9]+:[0-9]+: ");
    }

    @Test
    void an_adopted_limit_counts_and_the_answer_says_who_adopted_it() throws IOException {
        String file = adoption(ADOPTION).toString();

        Typed typed = Typed.run("explain", Typed.EXAMPLES, "--patient", "ivo-low-platelets", "--adoption", file);

        assertThat(typed.out())
                .contains("◷ Not today")
                .contains("Adopted by Ida Moss (clinical lead) on 1 November 2026, 1 change");
        assertThat(Typed.run("screen", Typed.EXAMPLES, "--format", "ndjson", "--adoption", file)
                        .out())
                .doesNotContain("\"adoption\":\"none\"");
    }

    @Test
    void an_adoption_that_is_refused_gives_no_answer() throws IOException {
        String file = adoption("adoption: {of: other}").toString();

        Typed typed = Typed.run("screen", Typed.EXAMPLES, "--adoption", file);

        assertThat(typed.code()).isEqualTo(6);
        assertThat(typed.err()).startsWith("FIL-5011: ");
        assertThat(typed.out()).isEmpty();
    }

    private Path adoption(String text) throws IOException {
        return Files.writeString(folder.resolve("adoption.yaml"), text);
    }
}
