package org.filiform.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiform.cli.Typed;
import org.filiform.knowledge.answer.Ink;
import org.filiform.knowledge.answer.TextPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledIfSystemProperty(named = "filiform.pack.without", matches = ".+", disabledReason = "needs every code system")
class ExplainCommandTest {

    @Test
    void a_finding_shows_its_input_its_rule_its_positions_its_marks_and_its_sources() {
        assertThat(explain("anna-warfarin"))
                .contains(
                        "Takes an anticoagulant: yes · MedicationRequest/anna-warfarin-warfarin, since 14 August 2026")
                .contains("Rule DN-R01 · require consent · relative · seen")
                .contains("[against] ", "[caution] ", "[permits] ", "[describes] ")
                .contains("unverified: to be checked by a clinician")
                .contains("https://doi.org/10.1155/2022/1363477");
    }

    @Test
    void three_findings_stand_open_and_the_rest_fold() {
        String folded = explain("anna-warfarin");
        String open = flowing(Typed.run("explain", Typed.EXAMPLES, "--patient", "anna-warfarin", "--all")
                .out());

        assertThat(folded).contains("… and 7 more: --all").contains("INR: value shown, no adopted limit");
        assertThat(folded.split("Override ", -1)).hasSize(4);
        assertThat(open).doesNotContain("more: --all").contains("Last INR with its date is shown");
    }

    @Test
    void how_a_medicine_was_recognised_is_told() {
        assertThat(explain("lena-named-warfarin")).contains("(matched by name: warfarin)");
    }

    @Test
    void a_value_without_a_limit_and_a_limit_that_is_not_applied_are_both_told() {
        assertThat(explain("ivo-low-platelets"))
                .contains("Platelet count: 43 × 10⁹/L · Observation/ivo-low-platelets-platelets, 10 November 2026")
                .contains("Platelets below 50 × 10⁹/L (DR07-defer): would say Not today.");
    }

    @Test
    void an_old_value_is_told_with_its_date() {
        assertThat(explain("nora-old-inr"))
                .contains("INR: last 2.1, older than three months; no adopted limit, you decide ·"
                        + " Observation/nora-old-inr-inr, 20 January 2025");
    }

    @Test
    void what_could_not_be_read_comes_before_every_question() {
        Typed typed = Typed.run("explain", Typed.EXAMPLES, "--patient", "lia-incomplete");

        assertThat(typed.code()).isEqualTo(4);
        assertThat(typed.out()).contains("? Not yet known: ").contains("! Could not be read:");
    }

    @Test
    void everything_the_answer_depends_on_stands_in_it() {
        assertThat(explain("ben-clear"))
                .contains("✓ Nothing found against it")
                .contains("As of the start of 21 November 2026 (UTC) · stage intake · language en · pack filiform ")
                .contains(
                        "proposed defaults, adopted by nobody. Filiform supports a clinician and never replaces one.");
    }

    @Test
    void nobody_of_that_name_has_its_own_exit_code() {
        Typed typed = Typed.run("explain", Typed.EXAMPLES, "--patient", "nobody");

        assertThat(typed.code()).isEqualTo(7);
        assertThat(typed.err()).startsWith("FIL-5008: There is no patient 'nobody' in ");
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 80, 110})
    void lines_fit_the_terminal_but_for_links_and_long_ids(int width) {
        Typed typed =
                Typed.onTerminal(width, Ink.PLAIN, "explain", Typed.EXAMPLES, "--patient", "anna-warfarin", "--all");

        assertThat(typed.out().lines().filter(line -> !line.contains("/")))
                .allMatch(line -> TextPage.visible(line) <= width);
    }

    private static String explain(String patient) {
        return flowing(
                Typed.run("explain", Typed.EXAMPLES, "--patient", patient).out());
    }

    private static String flowing(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
