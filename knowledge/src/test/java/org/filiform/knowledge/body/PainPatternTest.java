package org.filiform.knowledge.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PainPatternTest {

    private static final Pack PACK = PackLoader.shipped();
    private static final SourceId OURS = new SourceId("FILIFORM");

    private static List<String> named(String... painted) {
        return PACK.anatomy().painPatternsIn(Stream.of(painted).map(Token::new).toList()).stream()
                .map(pattern -> pattern.id().value())
                .toList();
    }

    @Test
    void nothing_painted_and_places_that_are_not_on_the_map_speak_for_nothing() {
        assertThat(named()).isEmpty();
        assertThat(named("999z")).isEmpty();
        assertThat(named("207a", "110b")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "109a, chest",
        "108c, chest",
        "104b, head",
        "203a, head",
        "122b, saddle",
        "224d, saddle",
        "117b, abdomen",
        "116c, abdomen",
        "233a, one-calf",
        "234b, one-calf"
    })
    void one_painted_place_speaks_for_its_pattern(String painted, String pattern) {
        assertThat(named(painted)).containsExactly(pattern);
    }

    @Test
    void one_calf_is_looked_at_and_two_calves_are_two_legs() {
        assertThat(named("233a", "233b")).containsExactly("one-calf");
        assertThat(named("233a", "234b")).containsExactly("both-legs");
    }

    @Test
    void the_midline_is_a_region_with_its_mirror_and_not_one_muscle_beside_the_spine() {
        assertThat(named("212a")).isEmpty();
        assertThat(named("212a", "219a")).isEmpty();
        assertThat(named("212a", "213a")).containsExactly("midline-spine");
    }

    @Test
    void the_most_urgent_comes_first() {
        assertThat(named("234a", "117a", "109b")).containsExactly("chest", "abdomen", "one-calf");
    }

    @Test
    void a_mirrored_drawing_speaks_for_the_same_patterns() {
        PACK.regions()
                .forEach(region -> assertThat(named(region.code().value()))
                        .isEqualTo(named(region.mirror().value())));
    }

    @Test
    void before_a_muscle_of_the_chest_the_heart_and_the_breath_are_asked_for() {
        PainPattern chest = PACK.painPatterns().named(new Token("chest"));

        assertThat(chest.asks()).contains(new FactId("chest-pain-now"), new FactId("breathlessness-now"));
        assertThat(chest.with()).contains(new Token("112b"), new Token("104e"));
    }

    @Test
    void which_place_stands_for_what_is_our_own_and_says_so() {
        assertThat(PACK.painPatterns()).isNotEmpty().allSatisfy(pattern -> {
            assertThat(pattern.sources()).containsExactly(OURS);
            assertThat(pattern.mark()).isEqualTo(Mark.CALC);
            assertThat(pattern.danger().sources()).doesNotContain(OURS);
            assertThat(pattern.asks()).isNotEmpty();
        });
    }
}
