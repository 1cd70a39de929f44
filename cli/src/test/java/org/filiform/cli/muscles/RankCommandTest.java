package org.filiform.cli.muscles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.filiform.cli.Typed;
import org.junit.jupiter.api.Test;

class RankCommandTest {

    private static final Pattern MUSCLE =
            Pattern.compile("\\{\"muscle\":\"([a-z-]+)\",\"side\":\"([a-z]+)\",\"posterior\"");
    private static final Pattern POSTERIOR = Pattern.compile("\"posterior\":([0-9.]+)");

    private static String json(String... words) {
        Typed typed = Typed.run(words);
        assertThat(typed.code()).as(typed.err()).isZero();
        return typed.out();
    }

    private static String shoulder(String... more) {
        List<String> words =
                new ArrayList<>(List.of("muscles", "rank", "--regions", "110a,110b,112a", "--format", "json"));
        words.addAll(List.of(more));
        return json(words.toArray(String[]::new));
    }

    private static List<String> names(String json) {
        return MUSCLE.matcher(json).results().map(found -> found.group(1)).toList();
    }

    private static Set<String> sides(String json) {
        return MUSCLE.matcher(json).results().map(found -> found.group(2)).collect(Collectors.toSet());
    }

    @Test
    void json_is_an_array_in_the_order_of_rank() {
        String muscles = shoulder("--top", "5");
        assertThat(muscles).startsWith("[{\"muscle\":\"").endsWith("]\n");
        assertThat(names(muscles)).hasSize(5);
        assertThat(sides(muscles)).containsExactly("left");
        assertThat(POSTERIOR
                        .matcher(muscles)
                        .results()
                        .map(found -> Double.valueOf(found.group(1)))
                        .toList())
                .hasSize(5)
                .isSortedAccordingTo(Comparator.reverseOrder());
        for (String member : List.of("explains", "risks", "marks", "unexplained", "nextTest")) {
            assertThat(muscles).contains("\"" + member + "\":");
        }
        assertThat(muscles).contains("\"marks\":{\"referral\":\"seen\"").doesNotContain("\"risks\":[]");
    }

    @Test
    void the_right_side_gives_the_same_list_with_the_other_side() {
        String right = json("muscles", "rank", "--regions", "107a,107b,111a", "--side", "right", "--format", "json");
        assertThat(names(right)).isEqualTo(names(shoulder()));
        assertThat(sides(right)).containsExactly("right");
    }

    @Test
    void what_was_felt_moves_a_muscle() {
        String found = shoulder("--tests", "supraspinatus.recognised=present,supraspinatus.tender-spot=present");
        assertThat(names(found).getFirst()).isEqualTo("supraspinatus");
        String absent = shoulder("--tests", "deltoid-anterior/left.tender-spot=absent");
        assertThat(names(absent).getFirst()).isNotEqualTo("deltoid-anterior");
    }

    @Test
    void unknown_codes_are_all_named_with_what_was_probably_meant() {
        Typed typed = Typed.run("muscles", "rank", "--regions", "110a,999,110,11Oa");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err())
                .startsWith("FIL-5016")
                .contains("'999'", "its parts are 110a, 110b", "did you mean 110a")
                .contains("docs/body-map.md");
    }

    @Test
    void codes_of_the_other_side_are_named_and_the_line_to_type_is_given() {
        Typed typed = Typed.run("muscles", "rank", "--regions", "110a,112a,107b", "--side", "right");
        assertThat(typed.code()).isEqualTo(2);
        assertThat(typed.err())
                .startsWith("FIL-5017")
                .contains("110a (front of shoulder, left)", "--regions 107a,111a,107b");
    }

    @Test
    void an_empty_map_says_nothing() {
        Typed typed = Typed.run("muscles", "rank", "--regions", "", "--format", "json");
        assertThat(typed.code()).isZero();
        assertThat(typed.out()).isEqualTo("[]\n");
        assertThat(typed.err()).contains("Nothing is painted");
        assertThat(json("muscles", "rank", "--regions", "", "--format", "report"))
                .doesNotContain("noMuscle");
    }

    @Test
    void what_was_called_present_and_absent_counts_as_not_tested_and_is_named() {
        Typed typed = Typed.run(
                "muscles",
                "rank",
                "--regions",
                "110a,110b,112a",
                "--format",
                "json",
                "--tests",
                "supraspinatus.recognised=present,supraspinatus.recognised=absent");
        assertThat(typed.err()).contains("both present and absent", "supraspinatus/left recognised");
        assertThat(typed.out()).isEqualTo(shoulder());
    }

    @Test
    void what_was_contradicted_on_one_side_still_counts_on_the_other() {
        String regions = "110a,110b,112a,107a,107b,111a";
        String other = "supraspinatus/right.recognised=present";
        String contradicted = "supraspinatus/left.recognised=present,supraspinatus/left.recognised=absent,";
        String alone = json("muscles", "rank", "--regions", regions, "--format", "json", "--tests", other);
        String both =
                json("muscles", "rank", "--regions", regions, "--format", "json", "--tests", contradicted + other);
        assertThat(both).isEqualTo(alone);
        assertThat(names(both).getFirst()).isEqualTo("supraspinatus");
    }

    @Test
    void tests_that_cannot_be_read_say_what_is_wrong() {
        assertThat(Typed.run("muscles", "rank", "--regions", "110a", "--tests", "soleuss.twitch=present")
                        .err())
                .startsWith("FIL-5018")
                .contains("Did you mean 'soleus'?");
        assertThat(Typed.run("muscles", "rank", "--regions", "110a", "--tests", "soleus.twich=present")
                        .err())
                .contains("signs are taut-band");
        assertThat(Typed.run("muscles", "rank", "--regions", "110a,107a", "--tests", "soleus.twitch=+")
                        .err())
                .contains("say which side");
    }

    @Test
    void a_chest_is_looked_at_first_and_the_whole_body_is_no_pattern_of_trigger_points() {
        assertThat(Typed.run("muscles", "rank", "--regions", "109a,109b").out()).contains("Look first: Chest", "heart");
        String widespread = "205a,206a,218a,219a,110a,107a,118a,115a,127b,126b,130a,129a";
        assertThat(Typed.run("muscles", "rank", "--regions", widespread).out().replaceAll("\\s+", " "))
                .contains("not a pattern of trigger points");
    }

    @Test
    void the_table_has_words_and_no_figures() {
        String table =
                Typed.run("muscles", "rank", "--regions", "110a,110b,112a").out();
        assertThat(table).contains("explains much", "no diagnosis", "Test next").doesNotContainPattern("\\d%|0\\.\\d");
    }

    @Test
    void the_report_has_what_no_muscle_explains() {
        String report = json("muscles", "rank", "--regions", "109a:2", "--format", "report");
        for (String member : List.of("notices", "muscles", "unexplained", "noMuscle", "nextTest", "pack")) {
            assertThat(report).contains("\"" + member + "\":");
        }
        assertThat(report).startsWith("{\"painted\":{\"109a\":2}").contains("\"lookFirst\":[\"chest\"]");
    }
}
