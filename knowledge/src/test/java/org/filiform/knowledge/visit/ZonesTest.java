package org.filiform.knowledge.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.evidence.AdverseEventRow;
import org.junit.jupiter.api.Test;

class ZonesTest {

    private static final Token LUNG = new Token("punctured-lung");
    private static final Token NERVE = new Token("nerve-injury");

    private final Pack pack = PackLoader.shipped();
    private final VisitKnowledge visit = pack.visit();

    private Set<Token> group(String name) {
        return new HashSet<>(pack.muscleGroups().named(new Token(name)).muscles());
    }

    private Zone zoneOf(Token muscle) {
        return visit.zoneOf(muscle).orElseThrow();
    }

    @Test
    void every_muscle_lies_in_exactly_one_zone() {
        List<Token> inZones =
                visit.zones().stream().flatMap(zone -> zone.muscles().stream()).toList();

        assertThat(inZones)
                .hasSize(130)
                .containsExactlyInAnyOrderElementsOf(
                        pack.muscles().stream().map(Muscle::id).toList());
        assertThat(visit.zoneOf(new Token("no-such-muscle"))).isEmpty();
    }

    @Test
    void the_thorax_is_made_of_the_muscles_over_the_lung_and_of_no_others() {
        Set<Token> thorax = visit.zones().stream()
                .filter(Zone::thorax)
                .flatMap(zone -> zone.muscles().stream())
                .collect(Collectors.toSet());

        assertThat(thorax).isEqualTo(group("thoracic"));
    }

    @Test
    void where_a_muscle_is_over_or_near_the_lung_its_zone_tells_of_a_punctured_lung() {
        assertThat(group("thoracic"))
                .allSatisfy(muscle -> assertThat(zoneOf(muscle).risks()).contains(LUNG));
        assertThat(group("pleura-near"))
                .allSatisfy(muscle ->
                        assertThat(zoneOf(muscle).risks()).as(muscle.value()).contains(LUNG));
        assertThat(zoneOf(new Token("soleus")).risks()).doesNotContain(LUNG);
    }

    @Test
    void where_bleeding_cannot_be_pressed_on_the_zone_tells_of_deep_bleeding() {
        assertThat(group("non-compressible"))
                .allSatisfy(muscle -> assertThat(zoneOf(muscle).risks()).contains(new Token("deep-bleeding")));
    }

    @Test
    void a_risk_tells_first_of_its_own_treatment_and_apart_of_others() {
        Risk bleeding = visit.risks().named(new Token("bleeding"));

        assertThat(bleeding.countedIn(new ModalityId("tpi")))
                .extracting(Risk.Figure::row)
                .containsExactly("AE-ROH-BLEEDING");
        assertThat(bleeding.countedElsewhere(new ModalityId("tpi")))
                .extracting(Risk.Figure::row)
                .containsExactly("AE-BRADY14-BLEEDING", "AE-BOYCE20-BLEEDING");
        assertThat(visit.risks().named(NERVE).countedIn(new ModalityId("tpi"))).isEmpty();
    }

    @Test
    void what_was_counted_in_therapists_is_never_told_as_a_rate_of_treatments() {
        visit.risks()
                .forEach(risk -> risk.figures().forEach(figure -> {
                    AdverseEventRow row = pack.adverseEvents().named(figure.row());
                    if (row.denominatorType()
                            .filter(AdverseEventRow.DenominatorType.RESPONDENT::equals)
                            .isPresent()) {
                        assertThat(figure.client()).contains("How many treatments that was is not known.");
                    }
                    if (row.denominatorType()
                            .filter(AdverseEventRow.DenominatorType.CASE::equals)
                            .isPresent()) {
                        assertThat(figure.client()).contains("not known");
                    }
                }));
    }
}
