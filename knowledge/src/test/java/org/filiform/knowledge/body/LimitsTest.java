package org.filiform.knowledge.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.eligibility.PermittedAct.DEEP;
import static org.filiform.decision.eligibility.PermittedAct.DEEP_NECK;
import static org.filiform.decision.eligibility.PermittedAct.SUPERFICIAL;
import static org.filiform.decision.eligibility.PermittedAct.THORAX;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.MuscleSite;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final Pack PACK = PackLoader.shipped();

    private static Set<PermittedAct> acts(boolean deep, String... muscles) {
        return PACK.actsFor(List.of(muscles).stream().map(Token::new).toList(), deep);
    }

    private static MuscleSite site(String muscle, Side side) {
        return new MuscleSite(new Token(muscle), side);
    }

    private static List<String> broken(MuscleSite... sites) {
        return PACK.combinationsBrokenBy(List.of(sites)).stream()
                .map(combination -> combination.id().value())
                .toList();
    }

    @Test
    void every_needle_needs_the_first_act_and_one_that_enters_muscle_the_second() {
        assertThat(acts(false)).containsExactly(SUPERFICIAL);
        assertThat(acts(false, "soleus")).containsExactly(SUPERFICIAL);
        assertThat(acts(true, "soleus")).containsExactlyInAnyOrder(SUPERFICIAL, DEEP);
    }

    @Test
    void over_the_lung_always_and_near_it_if_deep() {
        assertThat(acts(false, "rhomboids")).containsExactlyInAnyOrder(SUPERFICIAL, THORAX);
        assertThat(acts(false, "infraspinatus")).containsExactly(SUPERFICIAL);
        assertThat(acts(true, "infraspinatus")).containsExactlyInAnyOrder(SUPERFICIAL, DEEP, THORAX);
    }

    @Test
    void at_the_front_of_the_neck_always_and_behind_it_if_deep() {
        assertThat(acts(false, "scm-sternal")).containsExactlyInAnyOrder(SUPERFICIAL, DEEP_NECK);
        assertThat(acts(false, "splenius-capitis")).containsExactly(SUPERFICIAL);
        assertThat(acts(true, "splenius-capitis")).containsExactlyInAnyOrder(SUPERFICIAL, DEEP, DEEP_NECK);
    }

    @ParameterizedTest
    @CsvSource({"psoas-major", "tibialis-posterior", "pterygoid-lateral"})
    void what_no_superficial_needle_reaches_always_needs_the_act_of_deep_needling(String muscle) {
        assertThat(acts(false, muscle)).containsExactlyInAnyOrder(SUPERFICIAL, DEEP);
        assertThat(acts(false, muscle, "infraspinatus")).doesNotContain(THORAX);
    }

    @Test
    void under_the_skull_the_act_is_always_needed_and_so_is_ultrasound() {
        assertThat(acts(false, "suboccipitals")).containsExactlyInAnyOrder(SUPERFICIAL, DEEP_NECK);
        assertThat(PACK.anatomy().limits().needsOf(Set.of(new Token("suboccipitals")), false))
                .singleElement()
                .satisfies(need -> {
                    assertThat(need.condition())
                            .hasValueSatisfying(says -> assertThat(says).contains("not without ultrasound"));
                    assertThat(need.sources()).containsExactly(new SourceId("KEAROCI"));
                    assertThat(need.mark()).isEqualTo(Mark.SEEN);
                });
    }

    @Test
    void a_need_is_named_once_for_several_muscles() {
        assertThat(PACK.anatomy().limits().needsOf(List.of(new Token("rhomboids"), new Token("trapezius-upper")), true))
                .extracting(need -> need.id().value())
                .containsExactly("thorax");
    }

    @Test
    void a_pack_that_names_no_gated_muscle_lets_nobody_near_any() {
        Limits none = new Limits(Catalog.of(List.of()), Catalog.of(List.of()));

        assertThat(none.actsFor(Set.of(new Token("soleus")), false))
                .containsExactlyInAnyOrder(SUPERFICIAL, DEEP, THORAX, DEEP_NECK);
    }

    @Test
    void both_sides_of_the_chest_are_not_needled_in_one_visit_not_even_in_two_muscles() {
        assertThat(broken(site("rhomboids", Side.LEFT), site("trapezius-upper", Side.RIGHT)))
                .containsExactly("both-sides-of-thorax");
        assertThat(broken(site("rhomboids", Side.LEFT), site("trapezius-upper", Side.LEFT)))
                .isEmpty();
        assertThat(broken(site("soleus", Side.LEFT), site("soleus", Side.RIGHT), site("rhomboids", Side.RIGHT)))
                .isEmpty();
        assertThat(broken()).isEmpty();
    }

    @Test
    void a_site_in_the_midline_of_the_chest_may_be_on_either_side() {
        assertThat(broken(site("multifidus-thoracic", Side.MIDLINE))).containsExactly("both-sides-of-thorax");
    }

    @Test
    void only_what_the_evidence_names_is_not_compressible_and_nothing_is_compressible() {
        Set<Token> not = new HashSet<>();
        PACK.muscles().forEach(muscle -> {
            if (PACK.compressible(muscle.id()) instanceof Compressible.Not) {
                not.add(muscle.id());
            }
        });

        assertThat(not)
                .containsExactlyInAnyOrder(
                        new Token("psoas-major"), new Token("tibialis-posterior"), new Token("pterygoid-lateral"));
        assertThat(PACK.compressible(new Token("psoas-major")))
                .isEqualTo(new Compressible.Not(List.of(new SourceId("BN121")), Mark.SEEN));
        assertThat(PACK.compressible(new Token("no-such-muscle"))).isEqualTo(new Compressible.NotClassified());
    }
}
