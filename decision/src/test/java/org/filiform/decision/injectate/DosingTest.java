package org.filiform.decision.injectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filiform.decision.injectate.House.BUPIVACAINE;
import static org.filiform.decision.injectate.House.LIDOCAINE;
import static org.filiform.decision.injectate.House.PROCAINE;
import static org.filiform.decision.injectate.House.SALINE;
import static org.filiform.decision.injectate.House.TOXIN;
import static org.filiform.decision.injectate.House.TRIAMCINOLONE;
import static org.filiform.decision.injectate.House.adult;
import static org.filiform.decision.injectate.House.dosing;
import static org.filiform.decision.injectate.House.mg;
import static org.filiform.decision.injectate.House.row;
import static org.filiform.decision.injectate.House.withoutWeight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.DosingWeight.Basis;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.ToxinUnits;
import org.junit.jupiter.api.Test;

class DosingTest {

    private static Limit.AtMost atMost(Body body, Token drug, Form form) {
        return (Limit.AtMost) dosing(body).limit(drug, form);
    }

    private static Amount most(Body body, Token drug) {
        return atMost(body, drug, Form.PLAIN).most();
    }

    private static Body heavy(Optional<Integer> age, Optional<Kilograms> ideal) {
        return new Body(age, Optional.of(Kilograms.of("120")), Optional.of(Exact.of("30.1")), ideal, Set.of());
    }

    private static Body vulnerable(Vulnerability... why) {
        return new Body(
                Optional.of(45), Optional.of(Kilograms.of("62")), Optional.empty(), Optional.empty(), Set.of(why));
    }

    @Test
    void of_4_5_and_3_mg_per_kg_at_62_kg_and_300_mg_the_lowest_is_186_mg_and_every_step_is_shown() {
        Limit.AtMost limit = atMost(adult("62"), LIDOCAINE, Form.PLAIN);

        Kilograms kg = Kilograms.of("62");
        assertThat(limit.most()).isEqualTo(mg("186"));
        assertThat(limit.steps())
                .containsExactly(
                        new Step.Weight(kg, Basis.MEASURED_WITHOUT_HEIGHT),
                        new Step.ByWeight(row("lidocaine-kg-iowa"), mg("4.5"), kg, mg("279")),
                        new Step.ByWeight(row("lidocaine-kg-quoted"), mg("3"), kg, mg("186")),
                        new Step.Absolute(row("lidocaine-iowa"), mg("300"), Ceiling.Per.TREATMENT),
                        new Step.Lowest(row("lidocaine-kg-quoted"), mg("186")));
    }

    @Test
    void at_120_kg_the_absolute_300_mg_is_lower_than_360() {
        assertThat(most(adult("120"), LIDOCAINE)).isEqualTo(mg("300"));
    }

    @Test
    void with_epinephrine_7_mg_per_kg_at_62_kg_are_434_mg_and_the_plain_figures_do_not_count() {
        assertThat(atMost(adult("62"), LIDOCAINE, Form.WITH_EPINEPHRINE).most()).isEqualTo(mg("434"));
    }

    @Test
    void where_no_source_gives_more_with_epinephrine_the_plain_figures_stand_and_the_arithmetic_says_so() {
        Limit.AtMost limit = atMost(adult("62"), PROCAINE, Form.WITH_EPINEPHRINE);

        assertThat(limit.most()).isEqualTo(mg("434"));
        assertThat(limit.steps()).contains(new Step.PlainStands());
    }

    @Test
    void without_an_absolute_figure_of_its_own_the_form_with_epinephrine_keeps_the_plain_one() {
        assertThat(without("lidocaine-epi-iowa").limit(LIDOCAINE, Form.WITH_EPINEPHRINE))
                .isInstanceOfSatisfying(
                        Limit.AtMost.class, limit -> assertThat(limit.most()).isEqualTo(mg("300")));
    }

    @Test
    void a_local_anaesthetic_is_never_reckoned_without_a_figure_for_each_kilogram() {
        assertThat(without("bupivacaine-kg").limit(BUPIVACAINE, Form.PLAIN))
                .isEqualTo(new Limit.Unknown(Limit.Why.NO_CEILING));
    }

    private static Dosing without(String row) {
        List<Ceiling> ceilings = new ArrayList<>(House.CEILINGS);
        ceilings.removeIf(each -> each.id().equals(row(row)));
        return new Dosing(House.with(ceilings), adult("62"));
    }

    @Test
    void what_a_source_allows_in_a_day_counts_for_both_forms() {
        Ceiling day = House.ceiling("low-day", LIDOCAINE, Form.PLAIN, mg("10"), Ceiling.Per.DAY);
        List<Ceiling> ceilings = new ArrayList<>(House.CEILINGS);
        ceilings.add(day);
        Dosing dosing = new Dosing(House.with(ceilings), adult("62"));

        assertThat(dosing.limit(LIDOCAINE, Form.WITH_EPINEPHRINE))
                .isInstanceOfSatisfying(
                        Limit.AtMost.class, limit -> assertThat(limit.most()).isEqualTo(mg("10")));
    }

    @Test
    void an_adult_without_a_weight_is_reckoned_at_40_kg_and_told_so() {
        Limit.AtMost limit = atMost(withoutWeight(Optional.of(18)), LIDOCAINE, Form.PLAIN);

        assertThat(limit.most()).isEqualTo(mg("120"));
        assertThat(limit.steps()).startsWith(new Step.Weight(Kilograms.of("40"), Basis.ASSUMED));
    }

    @Test
    void for_a_minor_without_a_weight_and_for_somebody_of_unknown_age_nothing_is_known_to_be_safe() {
        assertThat(dosing(withoutWeight(Optional.of(17))).limit(LIDOCAINE, Form.PLAIN))
                .isEqualTo(new Limit.Unknown(Limit.Why.MINOR_WITHOUT_WEIGHT));
        assertThat(dosing(withoutWeight(Optional.empty())).limit(TOXIN, Form.PLAIN))
                .isEqualTo(new Limit.Unknown(Limit.Why.NEITHER_AGE_NOR_WEIGHT));
    }

    @Test
    void above_an_index_of_30_the_ideal_weight_counts_2_mg_per_kg_at_70_kg_are_140_mg() {
        Body body = heavy(Optional.of(45), Optional.of(Kilograms.of("70")));

        assertThat(most(body, BUPIVACAINE)).isEqualTo(mg("140"));
        assertThat(atMost(body, BUPIVACAINE, Form.PLAIN).steps())
                .startsWith(new Step.Weight(Kilograms.of("70"), Basis.IDEAL));
    }

    @Test
    void an_ideal_weight_above_the_real_one_never_counts() {
        assertThat(most(heavy(Optional.of(45), Optional.of(Kilograms.of("200"))), PROCAINE))
                .isEqualTo(mg("840"));
    }

    @Test
    void at_an_index_of_30_exactly_the_measured_weight_counts() {
        Body body = new Body(
                Optional.of(45),
                Optional.of(Kilograms.of("80")),
                Optional.of(Exact.of(30)),
                Optional.of(Kilograms.of("60")),
                Set.of());

        assertThat(most(body, BUPIVACAINE)).isEqualTo(mg("160"));
    }

    @Test
    void where_the_ideal_weight_counts_and_is_not_known_an_adult_is_reckoned_at_40_kg_and_a_minor_not_at_all() {
        assertThat(most(heavy(Optional.of(45), Optional.empty()), BUPIVACAINE)).isEqualTo(mg("80"));
        assertThat(dosing(heavy(Optional.of(15), Optional.empty())).limit(BUPIVACAINE, Form.PLAIN))
                .isEqualTo(new Limit.Unknown(Limit.Why.MINOR_WITHOUT_IDEAL_WEIGHT));
    }

    @Test
    void of_two_reductions_the_larger_counts_and_only_once_186_mg_less_30_percent_are_130_2_mg() {
        assertThat(most(vulnerable(Vulnerability.LIVER), LIDOCAINE)).isEqualTo(mg("130.2"));
        assertThat(most(vulnerable(Vulnerability.LIVER, Vulnerability.PREGNANCY), LIDOCAINE))
                .isEqualTo(mg("130.2"));
        assertThat(most(vulnerable(Vulnerability.PREGNANCY), LIDOCAINE)).isEqualTo(mg("148.8"));
        assertThat(most(vulnerable(Vulnerability.FRAIL), LIDOCAINE)).isEqualTo(mg("186"));
        assertThat(atMost(vulnerable(Vulnerability.LIVER), LIDOCAINE, Form.PLAIN)
                        .steps())
                .endsWith(new Step.Reduced(row("less-30"), Exact.of(30), mg("130.2")));
    }

    @Test
    void a_reduction_of_nothing_or_of_all_is_none() {
        assertThatThrownBy(() -> new Reduction(row("none"), Set.of(Vulnerability.LIVER), Exact.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Reduction(row("all"), Set.of(Vulnerability.LIVER), Exact.HUNDRED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reduction_is_said_of_local_anaesthetics_only() {
        assertThat(most(vulnerable(Vulnerability.LIVER), TOXIN)).isEqualTo(ToxinUnits.of("250"));
    }

    @Test
    void saline_has_no_limit_a_drug_without_ceilings_an_unknown_one_and_a_drug_that_is_not_listed_too() {
        assertThat(dosing(adult("62")).limit(SALINE, Form.PLAIN)).isEqualTo(new Limit.Unlimited());
        assertThat(dosing(adult("62")).limit(TRIAMCINOLONE, Form.PLAIN))
                .isEqualTo(new Limit.Unknown(Limit.Why.NO_CEILING));
        assertThat(dosing(adult("62")).limit(new Token("cocaine"), Form.PLAIN))
                .isEqualTo(new Limit.Unknown(Limit.Why.DRUG_NOT_LISTED));
    }
}
