package org.filiform.clinic.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.clinic.drawings.Drawing.Paint;
import org.filiform.clinic.drawings.Drawing.Quality;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaintFormTest {

    private final Pack pack = PackLoader.shipped();

    private PaintForm form(Map<String, List<String>> typed) {
        return new PaintForm(typed, pack);
    }

    private static List<String> codes(PaintForm form) {
        return form.faults().stream().map(PaintFault::code).toList();
    }

    @Test
    void what_was_painted_is_read_with_how_it_feels_and_what_else_was_said() {
        PaintForm form = form(Map.of(
                "paint", List.of("110a:3", "", "237a:4", "110a:3"),
                "quality", List.of("BURNING", "NUMB"),
                "note", List.of(" At night ")));

        assertThat(form.read())
                .contains(new Paint(
                        Map.of(new Token("110a"), 3, new Token("237a"), 4),
                        Set.of(Quality.BURNING, Quality.NUMB),
                        "At night"));
    }

    @ParameterizedTest
    @CsvSource({
        "999z:3, FIL-7801",
        "110A:3, FIL-7801",
        "heel, FIL-7801",
        "110a:3:top, FIL-7801",
        "110a:0, FIL-7802",
        "110a:5, FIL-7802",
        "110a:3:right, FIL-7803",
        "101a:3:left, FIL-7803",
        "110a:2, FIL-7804"
    })
    void what_cannot_be_taken_is_named_and_comes_back_while_the_rest_stays_painted(String sent, String code) {
        PaintForm form = form(Map.of("paint", List.of("110a:4", sent)));

        assertThat(form.read()).isEmpty();
        assertThat(codes(form)).containsExactly(code);
        assertThat(form.leftOver()).containsExactly(sent);
        assertThat(form.faults().getFirst().gaps().toString()).isNotEqualTo("[]");
    }

    @Test
    void a_side_that_fits_its_code_is_taken() {
        assertThat(form(Map.of("paint", List.of("110a:3:left", "101a:1:right"))).read())
                .isPresent();
    }

    @Test
    void nothing_painted_is_asked_about_and_no_pain_is_only_what_somebody_said() {
        PaintForm nothing = form(Map.of("note", List.of("Better")));
        PaintForm said = form(Map.of("none", List.of("yes")));
        PaintForm both = form(Map.of("none", List.of("yes"), "paint", List.of("110a:3")));

        assertThat(nothing.read()).isEmpty();
        assertThat(codes(nothing)).containsExactly("FIL-7805");
        assertThat(nothing.text("note")).isEqualTo("Better");
        assertThat(said.read()).map(Paint::strengths).contains(Map.of());
        assertThat(both.read()).isEmpty();
        assertThat(codes(both)).containsExactly("FIL-7806");
    }

    @Test
    void a_long_note_an_unknown_feeling_and_codes_that_were_not_taken_over_are_named_together() {
        PaintForm form = form(Map.of(
                "paint", List.of("110a:3"),
                "note", List.of("x".repeat(1001)),
                "quality", List.of("ITCHING"),
                "choir", List.of("110 3")));

        assertThat(form.read()).isEmpty();
        assertThat(codes(form)).containsExactlyInAnyOrder("FIL-7807", "FIL-7812", "FIL-7813");
        assertThat(form.choir()).isEqualTo("110 3");
    }

    @Test
    void every_cell_painted_is_taken_as_it_is() {
        List<String> all =
                pack.regions().stream().map(region -> region.code() + ":2").toList();

        assertThat(form(Map.of("paint", all)).read().map(Paint::strengths).orElseThrow())
                .hasSize(172);
    }

    @Test
    void codes_that_are_taken_over_leave_what_is_painted_already_as_it_is() {
        Map<String, List<String>> typed = new HashMap<>(
                Map.of("paint", List.of("110a:4"), "choir", List.of("110 2 112"), "body", List.of("UNKNOWN")));
        PaintForm form = form(typed);

        form.takeOver();

        assertThat(form.taken()).isEqualTo(1);
        assertThat(form.choir()).isEqualTo("112");
        assertThat(codes(form)).containsExactly("FIL-7809");
    }
}
