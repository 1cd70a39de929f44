package org.filiform.knowledge.injectate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Body;
import org.filiform.decision.injectate.Dosing;
import org.filiform.decision.injectate.Form;
import org.filiform.decision.injectate.Formulary;
import org.filiform.decision.injectate.Limit;
import org.filiform.decision.injectate.Vulnerability;
import org.filiform.decision.injectate.Watching;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.Milligrams;
import org.filiform.decision.quantity.ToxinUnits;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.injectate.Figure.About;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of the shipped pack, worked out by hand. */
class InjectatesTest {

    private static final SourceId BACKGROUND = SourceId.BACKGROUND;

    private final Pack pack = PackLoader.shipped();

    private Formulary formulary(SourceId... without) {
        return pack.formulary(Set.of(without)).orElseThrow();
    }

    private static Body body(Optional<String> kilograms, Vulnerability... vulnerabilities) {
        return new Body(
                Optional.of(45),
                kilograms.map(Kilograms::of),
                Optional.of(Exact.of(24)),
                Optional.empty(),
                Set.of(vulnerabilities));
    }

    private static Limit limit(Formulary formulary, Body body, String drug, Form form) {
        return new Dosing(formulary, body).limit(new Token(drug), form);
    }

    private static Amount most(Limit limit) {
        return ((Limit.AtMost) limit).most();
    }

    private List<String> lines(Limit limit) {
        return new StepText(pack.injectates()).lines((Limit.AtMost) limit);
    }

    @ParameterizedTest
    @CsvSource({
        "lidocaine, PLAIN, 62, 186",
        "lidocaine, PLAIN, 120, 300",
        "lidocaine, WITH_EPINEPHRINE, 62, 434",
        "lidocaine, WITH_EPINEPHRINE, 100, 500",
        "bupivacaine, PLAIN, 62, 124",
        "bupivacaine, PLAIN, 120, 175",
        "bupivacaine, WITH_EPINEPHRINE, 62, 186",
        "bupivacaine, WITH_EPINEPHRINE, 120, 225",
        "levobupivacaine, PLAIN, 100, 150",
        "levobupivacaine, WITH_EPINEPHRINE, 50, 100",
        "ropivacaine, PLAIN, 62, 186",
        "ropivacaine, PLAIN, 100, 200",
        "ropivacaine, WITH_EPINEPHRINE, 100, 200",
        "mepivacaine, PLAIN, 50, 250",
        "mepivacaine, WITH_EPINEPHRINE, 100, 300",
        "procaine, PLAIN, 40, 280",
        "procaine, PLAIN, 62, 350",
        "prilocaine, PLAIN, 62, 372",
        "prilocaine, WITH_EPINEPHRINE, 62, 496"
    })
    void the_lowest_of_all_that_disagree_counts(String drug, Form form, String kilograms, String milligrams) {
        assertThat(most(limit(formulary(), body(Optional.of(kilograms)), drug, form)))
                .isEqualTo(Milligrams.of(milligrams));
    }

    @Test
    void the_arithmetic_can_be_read_with_the_source_and_mark_of_every_figure() {
        Body body = body(Optional.of("62"), Vulnerability.LIVER);

        assertThat(lines(limit(formulary(), body, "lidocaine", Form.PLAIN)))
                .containsExactly(
                        "62 kg: the weight as noted",
                        "4.5 mg/kg × 62 kg = 279 mg (LA-IOWA, seen)",
                        "5 mg/kg × 62 kg = 310 mg (CMAJ22, seen)",
                        "3 mg/kg × 62 kg = 186 mg (background, unverified)",
                        "300 mg (LA-IOWA, seen)",
                        "lowest: 186 mg (background, unverified)",
                        "less 30 %: 130.2 mg (LA-ORAC, second-hand)");
    }

    @Test
    void what_is_shown_is_rounded_down_and_says_when_the_weight_is_assumed_or_the_plain_figures_stand() {
        assertThat(lines(limit(formulary(), body(Optional.of("33.33")), "bupivacaine", Form.PLAIN)))
                .contains(
                        "2 mg/kg × 33.33 kg = 66.6 mg (LA-ORAC, CMAJ22, second-hand)",
                        "400 mg in 24 hours (LA-ORAC, CMAJ22, second-hand)");
        assertThat(lines(limit(formulary(), body(Optional.empty()), "levobupivacaine", Form.WITH_EPINEPHRINE)))
                .startsWith(
                        "40 kg: assumed, since no weight is noted",
                        "where no source has a figure with epinephrine, that of the plain drug stands");
    }

    @Test
    void a_source_that_is_not_followed_takes_its_rows_away_and_nothing_else() {
        Body body = body(Optional.of("62"));

        assertThat(most(limit(formulary(BACKGROUND), body, "lidocaine", Form.PLAIN)))
                .isEqualTo(Milligrams.of("279"));
        assertThat(most(limit(formulary(new SourceId("CMAJ22")), body, "bupivacaine", Form.PLAIN)))
                .isEqualTo(Milligrams.of("124"));
        assertThat(limit(formulary(BACKGROUND), body, "levobupivacaine", Form.PLAIN))
                .isEqualTo(new Limit.Unknown(Limit.Why.NO_CEILING));
    }

    @Test
    void to_follow_fewer_reductions_lowers_by_20_percent_instead_of_30() {
        Body body = body(Optional.of("100"), Vulnerability.HEART);

        assertThat(most(limit(formulary(new SourceId("LA-ORAC")), body, "prilocaine", Form.PLAIN)))
                .isEqualTo(Milligrams.of("480"));
    }

    @Test
    void toxin_has_250_units_steroid_has_no_ceiling_and_saline_no_limit() {
        Body body = body(Optional.of("62"));

        assertThat(most(limit(formulary(), body, "botulinum-toxin", Form.PLAIN)))
                .isEqualTo(ToxinUnits.of("250"));
        assertThat(limit(formulary(), body, "triamcinolone", Form.PLAIN))
                .isEqualTo(new Limit.Unknown(Limit.Why.NO_CEILING));
        assertThat(limit(formulary(), body, "saline", Form.PLAIN)).isEqualTo(new Limit.Unlimited());
    }

    @Test
    void an_agent_is_held_against_allergies_to_its_class_and_its_group() {
        assertThat(formulary().agent(new Token("procaine")).orElseThrow().families())
                .containsExactlyInAnyOrder(new Token("ester"), new Token("local-anaesthetic"));
        assertThat(formulary().agent(new Token("saline")).orElseThrow().families())
                .isEmpty();
    }

    @Test
    void every_row_resolves_to_sources_of_the_pack_and_background_is_never_better_than_unverified() {
        assertThat(pack.injectates().ceilings()).hasSize(30).allSatisfy(row -> {
            assertThat(pack.injectates().row(row.id())).isSameAs(row);
            assertThat(row.sources())
                    .isNotEmpty()
                    .allMatch(id -> pack.sources().find(id).isPresent());
        });
        assertThat(pack.injectates().ceilings())
                .filteredOn(row -> row.sources().contains(BACKGROUND))
                .extracting(CeilingRow::mark)
                .containsOnly(Mark.UNVERIFIED);
    }

    @Test
    void no_row_is_marked_better_than_the_best_of_its_sources() {
        assertThat(pack.injectates().ceilings())
                .allSatisfy(row -> assertThat(row.sources())
                        .anyMatch(id -> pack.sources().named(id).mark().compareTo(row.mark()) <= 0));
    }

    @Test
    void the_figures_that_the_program_reads_are_those_of_the_design() {
        Injectates injectates = pack.injectates();

        assertThat(injectates.value(About.WEIGHT_ASSUMED_FOR_ADULT)).contains(new BigDecimal("40"));
        assertThat(injectates.leastWeightOfAdult()).contains(Kilograms.of("25"));
        assertThat(injectates.mostWeight()).contains(Kilograms.of("350"));
        assertThat(injectates.mostVolume()).isPresent();
        assertThat(injectates.watching().map(Watching.Times::usual))
                .hasValueSatisfying(time -> assertThat(time).hasMinutes(15));
        assertThat(injectates.about(About.STEROID_TIMES_A_YEAR))
                .extracting(Figure::value)
                .containsExactly(new BigDecimal("3"), new BigDecimal("4"));
        assertThat(formulary().window()).hasHours(24);
        assertThat(formulary().minimumAges()).hasSize(1);
        assertThat(formulary().spacings()).hasSize(2);
    }

    @Test
    void what_was_only_dimly_recalled_is_shown_and_not_applied() {
        assertThat(pack.injectates().about(About.STEROID_WEEKS_APART)).isEmpty();
        assertThat(pack.injectates().figures())
                .filteredOn(figure -> !figure.isApplied())
                .hasSize(2)
                .allMatch(figure -> figure.mark() == Mark.UNVERIFIED);
    }

    @Test
    void a_pack_that_does_not_speak_of_injecting_has_no_formulary() {
        Injectates none = new Injectates(
                Catalog.of(List.of()),
                Catalog.of(List.of()),
                Catalog.of(List.of()),
                Catalog.of(List.of()),
                Catalog.of(List.of()),
                Catalog.of(List.of()));

        assertThat(new Formularies(none, pack.drugs(), Set.of()).formulary()).isEmpty();
        assertThat(none.watching()).isEmpty();
    }
}
