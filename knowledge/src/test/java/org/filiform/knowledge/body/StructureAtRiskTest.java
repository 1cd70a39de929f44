package org.filiform.knowledge.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.visit.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureAtRiskTest {

    private static final Pack PACK = PackLoader.shipped();
    private static final Token LUNG = new Token("punctured-lung");

    private static List<StructureAtRisk> at(String muscle) {
        return PACK.structuresAtRisk(new Token(muscle));
    }

    private static StructureAtRisk card(String id) {
        return PACK.anatomy().structures().named(new Token(id));
    }

    private static Set<Token> risks(Muscle muscle) {
        return PACK.structuresAtRisk(muscle.id()).stream()
                .flatMap(card -> card.risks().stream())
                .collect(Collectors.toSet());
    }

    private static Zone zoneOf(Muscle muscle) {
        return PACK.visit().zoneOf(muscle.id()).orElseThrow();
    }

    @Test
    void where_the_consent_tells_of_a_punctured_lung_a_card_names_the_lung() {
        List<Muscle> over = PACK.muscles().stream()
                .filter(muscle -> zoneOf(muscle).risks().contains(LUNG))
                .toList();

        assertThat(over).hasSizeGreaterThan(30);
        assertThat(over.stream().filter(muscle -> !namesTheLung(muscle)).map(Muscle::id))
                .isEmpty();
    }

    private static boolean namesTheLung(Muscle muscle) {
        return PACK.structuresAtRisk(muscle.id()).stream()
                .anyMatch(card -> card.risks().contains(LUNG)
                        && card.structure().toLowerCase(Locale.ROOT).contains("lung"));
    }

    @Test
    void no_card_names_a_risk_of_which_the_consent_is_silent() {
        List<String> silent = new ArrayList<>();
        PACK.muscles()
                .forEach(muscle -> risks(muscle).stream()
                        .filter(risk -> !PACK.visit().risks().named(risk).anywhere())
                        .filter(risk -> !zoneOf(muscle).risks().contains(risk))
                        .forEach(risk -> silent.add(muscle.id() + ": " + risk)));

        assertThat(silent).isEmpty();
    }

    @Test
    void what_may_kill_stands_first_and_what_is_everywhere_last() {
        assertThat(at("rhomboids"))
                .extracting(card -> card.id().value())
                .containsExactly("lung-rhomboids", "lung-any-thorax", "anywhere");
        assertThat(at("suboccipitals").getFirst().id().value()).isEqualTo("cord-suboccipital");
        assertThat(PACK.muscles())
                .allSatisfy(muscle -> assertThat(
                                PACK.structuresAtRisk(muscle.id()).getLast().anywhere())
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "lung-rhomboids, 19 mm, 59, VALRH",
        "lung-trapezius-upper, 3.34 cm, 57, THAIMRI",
        "lung-trapezius-upper, 1 of 15 at 40 mm, 15, KEARUT22",
        "canal-lumbar, 44% at 2.5 cm, 10, LUMB20",
        "canal-thoracic, tilted 22 degrees, 1, WILL23",
        "canal-lumbar, all 8 needles, 4, HANNAH16",
        "sciatic-piriformis, 11 and 11 of 14 at the inner part, 14, PIRI-HANNAH22",
        "popliteal, 10 of 11, 11, CADLL-POPLITEUS",
        "cord-suboccipital, 37 mm, 25, RCPM25",
        "kidney, No figure in millimetres, 68, LOPEZ22"
    })
    void a_figure_is_told_with_how_many_were_measured_and_by_whom(
            String card, String words, int people, String source) {
        assertThat(card(card).figures()).anySatisfy(figure -> {
            assertThat(figure.says()).contains(words);
            assertThat(figure.people()).hasValue(people);
            assertThat(figure.sources()).containsExactly(new SourceId(source));
            assertThat(figure.mark()).isEqualTo(Mark.SEEN);
        });
    }

    @Test
    void studies_that_contradict_each_other_are_both_told() {
        assertThat(card("lung-trapezius-upper").conflict())
                .hasValueSatisfying(says -> assertThat(says).contains("GRUSCHE17", "no safe depth"));
        assertThat(List.of("canal-lumbar", "canal-thoracic", "sciatic-piriformis"))
                .allSatisfy(id -> assertThat(card(id).conflict()).isPresent());
    }

    @Test
    void no_card_says_how_deep_to_go() {
        assertThat(PACK.anatomy().structures())
                .allSatisfy(card -> assertThat(card.approach()).doesNotContainPattern("\\d+ ?mm|\\bgo \\d"));
    }

    @Test
    void where_a_structure_lies_is_mostly_recalled_and_says_so() {
        assertThat(PACK.anatomy().structures())
                .filteredOn(card -> card.place().mark() != Mark.UNVERIFIED)
                .extracting(card -> card.id().value())
                .containsExactly("lung-back", "lung-lower-ribs");
    }

    @Test
    void whoever_is_at_higher_risk_is_named_by_what_a_screening_asks() {
        assertThat(card("lung-any-thorax").higherRisk())
                .flatExtracting(StructureAtRisk.HigherRisk::facts)
                .contains(new FactId("thin-chest-wall"), new FactId("emphysema"), new FactId("previous-pneumothorax"));
        assertThat(card("belly").higherRisk())
                .flatExtracting(StructureAtRisk.HigherRisk::facts)
                .contains(new FactId("pregnancy"));
    }
}
