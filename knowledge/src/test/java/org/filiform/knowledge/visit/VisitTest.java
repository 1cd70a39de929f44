package org.filiform.knowledge.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Loaded;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.bind.Binder;
import org.filiform.knowledge.tree.Binary;
import org.filiform.knowledge.tree.BinaryReader;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.visit.Check.Due;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static final ModalityId DN = new ModalityId("dn");
    private static final ModalityId TPI = new ModalityId("tpi");

    private final Pack pack = PackLoader.shipped();
    private final VisitKnowledge visit = pack.visit();

    private static Token token(String word) {
        return new Token(word);
    }

    private Set<Token> risks(ModalityId modality, String zone, String... drugs) {
        Set<Token> words = pack.withGroups(Stream.of(drugs).map(Token::new).toList());
        return visit.risksOf(modality, List.of(token(zone)), words).stream()
                .map(Risk::id)
                .collect(Collectors.toSet());
    }

    private List<String> checks(Set<Token> risks) {
        return visit.aftercare().checksFor(risks).stream()
                .map(check -> check.id().value())
                .toList();
    }

    @Test
    void a_plan_brings_the_risks_of_its_needle_its_zone_and_its_drug() {
        assertThat(risks(DN, "lower-leg"))
                .contains(token("bruise"), token("nerve-injury"))
                .doesNotContain(token("punctured-lung"), token("local-anaesthetic-toxicity"));
        assertThat(risks(DN, "upper-back")).contains(token("punctured-lung"), token("spinal-bleeding"));
        assertThat(risks(TPI, "lower-leg", "lidocaine"))
                .contains(token("local-anaesthetic-toxicity"))
                .doesNotContain(token("glucose-rise"));
        assertThat(risks(TPI, "lower-leg", "triamcinolone")).contains(token("glucose-rise"), token("tendon-rupture"));
        assertThat(risks(TPI, "lower-leg", "saline")).doesNotContain(token("local-anaesthetic-toxicity"));
    }

    @Test
    void the_chest_is_asked_after_hours_in_the_evening_and_on_the_next_day_and_all_else_on_the_next_day() {
        assertThat(checks(risks(DN, "upper-back"))).containsExactly("lung-hours", "lung-evening", "next-day");
        assertThat(checks(risks(DN, "front-and-side-of-neck"))).contains("lung-hours");
        assertThat(checks(risks(DN, "foot"))).containsExactly("next-day");
        assertThat(visit.aftercare().checks())
                .extracting(Check::due)
                .containsExactly(
                        new Due.AfterHours(3),
                        new Due.OnDay(0, LocalTime.of(19, 0)),
                        new Due.OnDay(1, LocalTime.of(10, 0)));
    }

    @Test
    void warning_signs_are_those_that_the_visit_can_bring_and_the_urgent_ones_come_first() {
        List<RedFlag> afterLeg = visit.aftercare().redFlagsFor(risks(DN, "lower-leg"));

        assertThat(afterLeg)
                .extracting(flag -> flag.id().value())
                .contains("infection", "nerve", "drowsy", "needle-found")
                .doesNotContain("lung", "toxicity", "glucose", "weak-all-over");
        assertThat(visit.aftercare().redFlags()).extracting(RedFlag::act).isSorted();
        assertThat(visit.aftercare().redFlagsFor(risks(TPI, "upper-back", "lidocaine")))
                .extracting(flag -> flag.id().value())
                .startsWith("lung", "spine", "toxicity");
    }

    @Test
    void every_serious_risk_that_shows_later_has_a_warning_sign() {
        Set<Token> told = visit.aftercare().redFlags().stream()
                .flatMap(flag -> flag.risks().stream())
                .collect(Collectors.toSet());

        assertThat(told)
                .contains(
                        token("punctured-lung"),
                        token("spinal-bleeding"),
                        token("spinal-cord-injury"),
                        token("organ-injury"),
                        token("local-anaesthetic-toxicity"),
                        token("allergic-reaction"));
    }

    @Test
    void each_treatment_has_words_on_driving_and_on_staying_that_say_where_sources_disagree() {
        for (ModalityId modality : List.of(DN, TPI)) {
            List<Advice> advice = visit.aftercare().adviceFor(modality, Set.of());

            assertThat(conflicts(advice, Advice.About.DRIVING)).containsExactly("C3");
            assertThat(conflicts(advice, Advice.About.OBSERVATION)).containsExactly("C4");
            assertThat(advice).extracting(Advice::about).contains(Advice.About.BLOOD_DONATION, Advice.About.HELP);
        }
    }

    private static List<String> conflicts(Collection<Advice> advice, Advice.About about) {
        return advice.stream()
                .filter(each -> each.about() == about)
                .flatMap(each -> each.conflicts().stream())
                .distinct()
                .toList();
    }

    @Test
    void advice_about_a_risk_is_given_only_where_the_visit_brought_it() {
        assertThat(visit.aftercare().adviceFor(DN, Set.of(token("punctured-lung"))))
                .extracting(advice -> advice.id().value())
                .contains("breathing")
                .doesNotContain("steroid-sugar", "easy-days");
        assertThat(visit.aftercare().adviceFor(DN, Set.of()))
                .extracting(advice -> advice.id().value())
                .doesNotContain("breathing");
    }

    @Test
    void there_is_a_card_for_every_trouble_that_the_ledger_keeps_in_sight() {
        assertThat(visit.cards())
                .extracting(card -> card.id().value())
                .containsExactly(
                        "faint",
                        "bleeding",
                        "lung",
                        "stuck-needle",
                        "broken-needle",
                        "allergy",
                        "local-anaesthetic-toxicity",
                        "needlestick");
    }

    private List<String> lipid(String kilograms) {
        Optional<BigDecimal> weight = kilograms.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(kilograms));
        return visit.cards().named(token("local-anaesthetic-toxicity")).steps().stream()
                .filter(step -> step.weight().isPresent() && step.isFor(weight))
                .map(step -> step.sentence().says())
                .toList();
    }

    @Test
    void a_dose_by_the_kilogram_is_told_only_to_whoever_knows_the_weight() {
        List<String> fixed =
                List.of("Lipid 20 %: 100 mL over 2 to 3 minutes.", "Then 200 to 250 mL over 15 to 20 minutes.");
        List<String> byTheKilogram = List.of("Lipid 20 %: 1.5 mL per kg at once.", "Then 0.25 mL per kg per minute.");

        assertThat(lipid("")).isEqualTo(fixed);
        assertThat(lipid("70.1")).isEqualTo(fixed);
        assertThat(lipid("70")).containsAll(fixed).containsAll(byTheKilogram);
        assertThat(lipid("69.9")).isEqualTo(byTheKilogram);
    }

    @Test
    void a_step_without_a_weight_is_told_to_everybody() {
        assertThat(visit.cards().named(token("faint")).steps()).allMatch(step -> step.isFor(Optional.empty()));
    }

    @Test
    void the_pause_asks_seven_things_in_their_order() {
        assertThat(visit.pause())
                .extracting(item -> item.id().value())
                .containsExactly("person", "site", "position", "hands", "skin", "needles", "not-alone");
        assertThat(visit.pause().named(token("skin")).positions()).hasSize(2);
    }

    @Test
    void the_note_has_every_item_of_stricta_once_and_only_the_comparator_is_not_asked() {
        assertThat(visit.note().stream().flatMap(item -> item.stricta().stream()))
                .containsExactly(
                        "1a", "1b", "1c", "2a", "2b", "2c", "2d", "2e", "2f", "2g", "3a", "3b", "4a", "4b", "5", "6a",
                        "6b");
        assertThat(visit.note().stream().filter(item -> item.need() == NoteItem.Need.NOT_APPLICABLE))
                .extracting(item -> item.stricta().orElse(""))
                .containsExactly("6a", "6b");
    }

    @Test
    void an_earlier_pack_that_says_nothing_of_the_visit_can_still_be_read() {
        Node.Entries whole = BinaryReader.read(PackLoader.shippedBytes());
        Node.Entries earlier = new Node.Entries(
                whole.entries().stream()
                        .filter(file -> !file.key().text().startsWith("visit/"))
                        .toList(),
                whole.place());

        Pack read = Loaded.value(Binder.trust(earlier, Binary.hash(earlier)));

        assertThat(read.muscles()).hasSize(130);
        assertThat(read.visit().zones()).isEmpty();
        assertThat(read.visit().aftercare().checks()).isEmpty();
        assertThat(Loaded.problems(Binder.check(earlier, Binary.hash(earlier), new Problems())))
                .filteredOn(problem -> problem.fault() == Fault.BODY_SHAPE)
                .hasSize(130)
                .allSatisfy(problem -> assertThat(problem.message()).contains("lies in no zone"));
    }

    @Test
    void needles_and_reactions_are_in_every_note_that_is_signed() {
        assertThat(visit.note())
                .filteredOn(item -> item.need() == NoteItem.Need.SIGNING)
                .extracting(item -> item.id().value())
                .contains("needles-counted", "reactions", "points", "depth", "injectate");
        assertThat(visit.note().named(token("injectate")).modalities()).containsExactly(TPI);
    }
}
