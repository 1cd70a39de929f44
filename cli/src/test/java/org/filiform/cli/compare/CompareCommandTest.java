package org.filiform.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiform.cli.Typed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

@DisabledIfSystemProperty(named = "filiform.pack.without", matches = ".+", disabledReason = "needs every code system")
class CompareCommandTest {

    @Test
    void in_general_it_tells_of_every_treatment_under_every_topic() {
        Typed typed = Typed.run("compare", "dn", "tpi", "acupuncture");

        assertThat(typed.code()).isZero();
        assertThat(typed.out())
                .contains("In general.", "How soon", "How long", "Driving", "Watching afterwards", "Who may give it")
                .contains("No score")
                .doesNotContain("May it be given?");
    }

    @Test
    void for_a_complaint_it_tells_the_reason_with_its_grade_and_the_studies_with_their_certainty() {
        assertThat(flowing(Typed.run("compare", "dn", "tpi", "--complaint", "neck-pain")))
                .contains("DN Supported. ")
                .contains("TPI Weak, only after simpler care. ")
                .contains("In favour of TPI, short term, certainty very low:");
    }

    @Test
    void for_a_person_it_tells_what_is_allowed_what_was_tried_and_what_would_change_it() {
        assertThat(flowing(Typed.run(
                        "compare",
                        "dn",
                        "tpi",
                        "acupuncture",
                        Typed.EXAMPLES,
                        "--patient",
                        "anna-warfarin",
                        "--complaint",
                        "neck-pain")))
                .contains("For anna-warfarin, as of 21 November 2026, for neck pain.")
                .contains("DN ◆ You decide. Because of: ")
                .contains("AC not screened: here only to compare with")
                .contains("whether it was tried is not recorded, which is not the same as failed")
                .contains("What would change it");
    }

    @Test
    void it_never_counts_up_a_score() {
        assertThat(Typed.run("compare", "dn", "tpi", "--complaint", "neck-pain").out())
                .doesNotContainIgnoringCase("points in favour")
                .doesNotContainIgnoringCase("winner");
    }

    @Test
    void what_is_not_there_is_told_with_what_is() {
        assertThat(Typed.run("compare", "dn", "massage")).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(2);
            assertThat(typed.err()).contains("FIL-5003").contains("acupuncture");
        });
        assertThat(Typed.run("compare", "dn", "--complaint", "homesickness")).satisfies(typed -> {
            assertThat(typed.code()).isEqualTo(8);
            assertThat(typed.err()).contains("FIL-5009").contains("neck-pain");
        });
        assertThat(Typed.run("compare", "dn", Typed.EXAMPLES).code()).isEqualTo(2);
    }

    private static String flowing(Typed typed) {
        return typed.out().replaceAll("\\s+", " ");
    }
}
