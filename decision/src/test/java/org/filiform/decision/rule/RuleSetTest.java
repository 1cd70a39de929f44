package org.filiform.decision.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filiform.decision.Given.DN;
import static org.filiform.decision.Given.EA;
import static org.filiform.decision.Given.MODALITIES;
import static org.filiform.decision.Given.TPI;
import static org.filiform.decision.Given.detail;
import static org.filiform.decision.Given.gate;
import static org.filiform.decision.Given.id;
import static org.filiform.decision.Given.rule;
import static org.filiform.decision.rule.Condition.holds;

import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.ValueKind;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final Rule EPILEPSY = rule("R-1", holds(id("epilepsy")), Action.REFER);

    @Test
    void finds_what_it_holds() {
        RuleSet rules = new RuleSet(MODALITIES, List.of(gate("epilepsy")), List.of(EPILEPSY));
        assertThat(rules.rule(new RuleId("R-1"))).contains(EPILEPSY);
        assertThat(rules.rule(new RuleId("R-2"))).isEmpty();
        assertThat(rules.fact(id("epilepsy"))).contains(gate("epilepsy"));
        assertThat(rules.fact(id("asthma"))).isEmpty();
        assertThat(rules.facts()).containsExactly(gate("epilepsy"));
        assertThat(rules.modalities()).isEqualTo(MODALITIES);
    }

    @Test
    void rules_stand_in_the_order_of_their_ids() {
        Rule earlier = rule("R-0", holds(id("epilepsy")), Action.REFER);
        assertThat(new RuleSet(MODALITIES, List.of(gate("epilepsy")), List.of(EPILEPSY, earlier)).rules())
                .containsExactly(earlier, EPILEPSY);
    }

    @Test
    void an_id_twice_is_refused() {
        assertThatThrownBy(() -> new RuleSet(MODALITIES, List.of(gate("epilepsy")), List.of(EPILEPSY, EPILEPSY)))
                .hasMessage("R-1 is there twice");
        assertThatThrownBy(() -> new RuleSet(MODALITIES, List.of(gate("epilepsy"), gate("epilepsy")), List.of()))
                .hasMessage("epilepsy is there twice");
    }

    @Test
    void a_rule_that_asks_what_does_not_exist_is_refused() {
        assertThatThrownBy(() -> new RuleSet(MODALITIES, List.of(), List.of(EPILEPSY)))
                .hasMessage("R-1 needs the fact 'epilepsy', which does not exist");
    }

    @Test
    void so_is_one_that_takes_places_from_it() {
        Targets from = new Targets(Set.of(), Set.of(), Set.of(id("crps")), Set.of(), Set.of());
        Rule site = rule("R-1", holds(id("epilepsy")), Action.BLOCK, Scope.SITE, from, DN);
        assertThatThrownBy(() -> new RuleSet(MODALITIES, List.of(gate("epilepsy")), List.of(site)))
                .hasMessageContaining("'crps'");
    }

    @Test
    void and_a_detail_without_its_parent() {
        assertThatThrownBy(() -> new RuleSet(
                        MODALITIES, List.of(detail("inr", "anticoagulant", new ValueKind.YesNo())), List.of()))
                .hasMessageContaining("'anticoagulant'");
    }

    @Test
    void what_names_dry_needling_counts_for_current_through_needles_too_and_not_the_other_way_round() {
        RuleSet rules = new RuleSet(MODALITIES, List.of(gate("epilepsy")), List.of(EPILEPSY));
        assertThat(rules.spokenAbout(EPILEPSY)).containsExactly(DN, EA, TPI);
        Rule current = rule("R-2", holds(id("epilepsy")), Action.BLOCK, Scope.PERSON, Targets.none(), EA);
        assertThat(rules.spokenAbout(current)).containsExactly(EA);
    }

    @Test
    void all_facts_of_a_condition_are_found() {
        Condition condition = new Condition.All(List.of(
                holds(id("a")),
                new Condition.Not(holds(id("b"))),
                new Condition.AnyOf(List.of(holds(id("c")), holds(id("a"))))));
        assertThat(RuleSet.factsAsked(condition)).containsExactly(id("a"), id("b"), id("c"));
    }

    @Test
    void nonsense_is_not_made() {
        assertThatThrownBy(() -> new Condition.All(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RuleId("has space")).hasMessageContaining("rule id");
        assertThatThrownBy(() -> new ModalityId(" ")).hasMessageContaining("modality");
        assertThatThrownBy(() -> new OverrideRight.By(Set.of())).hasMessageContaining("Nobody");
        assertThatThrownBy(() -> rule("R-1", holds(id("a")), Action.BLOCK, Scope.PERSON, Targets.none()))
                .hasMessageContaining("no modality");
        assertThatThrownBy(() -> rule("R-1", holds(id("a")), Action.REFER_URGENTLY, Scope.SITE, Targets.none(), DN))
                .hasMessageContaining("refers urgently");
    }

    @Test
    void names_print_as_they_are_written() {
        assertThat(new RuleId("DN-R10")).hasToString("DN-R10").isLessThan(new RuleId("DN-R11"));
        assertThat(DN).hasToString("dn").isLessThan(TPI);
    }
}
