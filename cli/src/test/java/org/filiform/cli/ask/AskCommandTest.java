package org.filiform.cli.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.filiform.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskCommandTest {

    /** Page by page: none of these, born, sex, not pregnant, no simpler care tried, willing, could not be pregnant. */
    private static final List<String> HEALTHY =
            List.of("0", "0", "1985-12-30", "1", "n", "0", "0", "n", "0", "0", "0", "0", "0", "0", "0", "y", "n");

    private final Path folder;

    AskCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void a_healthy_adult_is_done_in_twelve_pages() {
        Typed typed = ask(HEALTHY);

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).contains("Page 12 of 12").doesNotContain("Page 13");
    }

    @Test
    void with_the_practitioner_a_healthy_adult_has_nothing_against_it() {
        List<String> lines = List.of(
                "0", "0", "1985-12-30", "1", "n", "0", "0", "n", "0", "0", "0", "0", "0", "0", "0", "y", "y", "n", "n");

        assertThat(ask(lines, "--practitioner").out()).contains("✓ Nothing found against it");
    }

    @Test
    void intake_alone_gives_an_answer_of_its_own() {
        List<String> lines = List.of("0", "1985-12-30", "1", "n", "0", "0", "n", "0", "0", "0", "0", "0", "0");

        assertThat(ask(lines, "--stage", "intake").out())
                .contains("Page 9 of 9")
                .contains("✓ Nothing found against it");
    }

    @Test
    void an_emergency_ends_the_asking_and_says_what_to_do() {
        Typed typed = ask(List.of("5"));

        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("Please get help now")
                .contains("‼ Urgent: act now")
                .doesNotContain("Page 2");
    }

    @Test
    void a_settled_verdict_does_not_end_the_asking() {
        List<String> lines =
                List.of("0", "0", "1985-12-30", "1", "n", "6", "0", "n", "0", "0", "0", "0", "0", "0", "0", "y", "n");

        assertThat(ask(lines).out()).contains("Page 12 of 12").contains("⊖ Not this treatment");
    }

    @Test
    void details_follow_a_yes_on_the_same_page() {
        List<String> lines = List.of("0", "0", "1985-12-30", "1", "n", "0", "0", "n", "1", "q");

        assertThat(ask(lines).out()).contains("A little more about that.").contains("Warfarin");
    }

    @Test
    void what_is_not_known_or_kept_for_a_talk_stays_open() {
        List<String> lines = List.of("0", "1985-12-30", "1", "p", "0", "0", "n", "?3", "0", "0", "0", "0", "0", "0");

        String out = ask(lines, "--stage", "intake").out();

        assertThat(out).contains("? Not yet known: ").contains("Pregnant, and which trimester?");
    }

    @Test
    void one_may_go_back_a_page() {
        List<String> lines = List.of("0", "b", "5");

        assertThat(ask(lines).out()).contains("‼ Urgent: act now");
    }

    @Test
    void leaving_early_keeps_nothing_and_says_so() {
        Path out = folder.resolve("answers.ndjson");

        Typed typed = ask(List.of("0", "q"), "--out", out.toString());

        assertThat(typed.code()).isEqualTo(10);
        assertThat(typed.err()).startsWith("FIL-5013: The questions ended on page 2 of 12");
        assertThat(out).doesNotExist();
    }

    @Test
    void what_makes_no_sense_is_asked_again() {
        assertThat(ask(List.of("99", "1 x", "?9", "5")).out())
                .contains("Type the numbers of all that are true")
                .contains("‼ Urgent: act now");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_file_gives_the_same_answer_as_the_questions(long seed) {
        Path out = folder.resolve("ida.ndjson");
        Typed asked = Typed.conversing(anybody(new Random(seed)), "ask", "--id", "ida", "--out", out.toString());
        Typed explained = Typed.run("explain", out.toString(), "--patient", "ida", "--stage", "today");

        assertThat(asked.code()).as(asked.err()).isZero();
        assertThat(explained.code()).as(explained.err()).isZero();
        assertThat(asked.out()).endsWith(explained.out());
    }

    /** Somebody who answers every question with something that makes sense. */
    private static UnaryOperator<String> anybody(Random random) {
        return prompt -> {
            List<String> answers = prompt.startsWith("Which are true")
                    ? List.of("0", "0", "1", "?1", "p1", "?")
                    : prompt.startsWith("Where") || prompt.startsWith("Which")
                            ? List.of("1", "2 1", "?")
                            : prompt.startsWith("y or n")
                                    ? List.of("y", "n", "?")
                                    : prompt.startsWith("Date of birth")
                                            ? List.of("1962-05-03", "2012-02-29")
                                            : List.of("1", "2", "?");
            return answers.get(random.nextInt(answers.size()));
        };
    }

    private static Typed ask(List<String> lines, String... options) {
        String[] words = new String[options.length + 1];
        words[0] = "ask";
        System.arraycopy(options, 0, words, 1, options.length);
        return Typed.answering(String.join("\n", lines) + "\n", words);
    }
}
