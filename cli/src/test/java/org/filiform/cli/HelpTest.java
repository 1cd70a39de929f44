package org.filiform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {

    private static final List<String> COMMANDS = List.of(
            "screen",
            "explain",
            "ask",
            "compare",
            "rules",
            "facts",
            "sources",
            "claims",
            "muscles",
            "population",
            "pack");

    @Test
    void the_help_names_every_command_and_every_exit_code() {
        Typed typed = Typed.run("--help");

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains(COMMANDS);
        assertThat(Arrays.asList(ExitCode.values()))
                .allSatisfy(code -> assertThat(typed.out()).contains(code.meaning()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "screen",
                "explain",
                "ask",
                "compare",
                "rules",
                "facts",
                "sources",
                "claims",
                "muscles",
                "muscles show",
                "muscles rank",
                "population",
                "population build",
                "population screen",
                "population diff",
                "pack",
                "pack check"
            })
    void every_command_teaches_with_two_examples(String command) {
        String[] words = (command + " --help").split(" ", -1);

        Typed typed = Typed.run(words);

        assertThat(typed.code()).isZero();
        assertThat(typed.out().lines().filter(line -> line.startsWith("  filiform " + command.split(" ", -1)[0])))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void the_readme_lists_the_same_exit_codes() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));

        assertThat(Arrays.asList(ExitCode.values()))
                .allSatisfy(code -> assertThat(readme).contains("| " + code.number() + " | " + code.meaning() + " |"));
    }

    @Test
    void nothing_typed_shows_the_help_and_is_no_success() {
        Typed typed = Typed.run();

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out()).contains("screen", "explain");
    }

    @Test
    void what_cannot_be_understood_is_told_with_a_code_and_a_way_on() {
        Typed typed = Typed.run("screne", "x");

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err())
                .startsWith("FIL-5001: ")
                .contains("Did you mean: screen")
                .contains("--help");
    }

    @Test
    void a_missing_option_is_told_by_name() {
        Typed typed = Typed.run("explain", Typed.EXAMPLES);

        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err()).contains("--patient").contains("filiform explain --help");
    }

    @Test
    void the_version_is_one_line() {
        assertThat(Typed.run("--version").out()).startsWith("filiform ").hasLineCount(1);
    }
}
