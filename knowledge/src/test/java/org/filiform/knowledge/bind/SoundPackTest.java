package org.filiform.knowledge.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.OverrideRole;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Test.Compare;
import org.filiform.decision.rule.Test.Operator;
import org.filiform.decision.rule.Test.Trimester;
import org.filiform.decision.rule.Test.Within;
import org.filiform.knowledge.Loaded;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackFiles;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.check.PackCheck;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.fact.FactEntry;
import org.filiform.knowledge.fact.RecordMapping;
import org.filiform.knowledge.fact.Says;
import org.filiform.knowledge.rule.RuleEntry;
import org.junit.jupiter.api.Test;

class SoundPackTest {

    private final Pack pack = Loaded.value(PackCheck.pack(PackFiles.sound()));

    private Condition when(String rule) {
        return pack.rules().named(new RuleId(rule)).rule().when();
    }

    private FactEntry fact(String id) {
        return pack.facts().named(new FactId(id));
    }

    private static Token token(String word) {
        return new Token(word);
    }

    @Test
    void it_has_a_name_a_version_and_a_hash() {
        assertThat(pack.identity().name()).isEqualTo("mini");
        assertThat(pack.identity().version()).isEqualTo("1");
        assertThat(pack.identity().hash()).matches("[0-9a-f]{64}");
        assertThat(pack.languages()).containsExactly("en");
    }

    @Test
    void a_fact_knows_its_question_its_records_and_its_sources() {
        FactEntry fact = fact("anticoagulant");

        assertThat(fact.question().client()).contains("Do you take a blood thinner?");
        assertThat(fact.page()).isEqualTo("blood");
        assertThat(fact.sources()).containsExactly(new SourceId("STUDY1"));
        assertThat(fact.mark()).isEqualTo(Mark.SEEN);
        assertThat(fact.records())
                .containsExactly(
                        new RecordMapping(
                                Set.of("MedicationRequest"),
                                "anticoagulant",
                                Optional.empty(),
                                Says.YES,
                                "",
                                Optional.of(3),
                                true,
                                false,
                                Optional.empty()),
                        new RecordMapping(
                                Set.of("Condition"),
                                "bleeding",
                                Optional.empty(),
                                Says.UNSURE,
                                "it may be old",
                                Optional.empty(),
                                false,
                                false,
                                Optional.empty()));
    }

    @Test
    void a_fact_about_places_is_everywhere_it_could_be_while_nobody_said_where() {
        assertThat(fact("swollen-arm").definition().value()).isEqualTo(new ValueKind.Places(Set.of(token("arm"))));
    }

    @Test
    void a_detail_has_its_parent_and_a_permitting_fact_its_sign() {
        assertThat(fact("inr").definition().parent()).contains(new FactId("anticoagulant"));
        assertThat(fact("inr").definition().value()).isEqualTo(new ValueKind.Quantity("{INR}"));
        assertThat(fact("willing").definition().permits()).isTrue();
    }

    @Test
    void the_parts_of_a_code_set_in_several_files_are_joined_in_order() {
        assertThat(pack.codeSets().named("anticoagulant").entries())
                .extracting(CodeEntry::code, CodeEntry::kind, CodeEntry::system)
                .containsExactly(
                        Tuple.tuple("thinnerol", CodeEntry.Kind.NAME, "name"),
                        Tuple.tuple("A1", CodeEntry.Kind.CODE, "urn:demo"));
        assertThat(pack.codeSets().named("bleeding").entries())
                .extracting(CodeEntry::code)
                .containsExactly("B1", "B2");
        assertThat(pack.codeSets().named("bleeding").entries().getLast().regions())
                .containsExactly(token("arm"));
    }

    @Test
    void a_rule_that_is_extended_speaks_about_both_treatments_and_keeps_the_reason() {
        RuleEntry rule = pack.rules().named(new RuleId("R1"));

        assertThat(rule.rule().modalities()).containsExactlyInAnyOrder(new ModalityId("dn"), new ModalityId("tpi"));
        assertThat(rule.extended()).isEqualTo(Map.of(new ModalityId("tpi"), "The same needle."));
        assertThat(rule.consent()).contains("I may bruise.");
        assertThat(rule.rule().override()).isEqualTo(new OverrideRight.By(Set.of(OverrideRole.PRACTITIONER)));
    }

    @Test
    void a_rule_that_nobody_may_override_says_so() {
        assertThat(pack.rules().named(new RuleId("R5")).rule().override()).isEqualTo(new OverrideRight.Nobody());
    }

    @Test
    void every_kind_of_condition_is_read() {
        assertThat(when("R1")).isEqualTo(Condition.holds(new FactId("anticoagulant")));
        assertThat(when("R2")).isEqualTo(new Condition.Ask(new FactId("inr"), new Compare(Operator.GT, 3.0)));
        assertThat(when("R3")).isEqualTo(new Condition.Ask(new FactId("last-dose"), new Within(3)));
        Condition swollen = Condition.holds(new FactId("swollen-arm"));
        assertThat(when("R4"))
                .isEqualTo(new Condition.All(List.of(
                        new Condition.Ask(new FactId("pregnancy"), new Trimester(Set.of(1))),
                        new Condition.AnyOf(List.of(swollen, new Condition.Not(new Condition.Not(swollen)))),
                        Condition.has(new FactId("planned-muscles"), Set.of(token("psoas"), token("deep-ones"))))));
        assertThat(when("R5")).isEqualTo(new Condition.Not(Condition.holds(new FactId("willing"))));
    }

    @Test
    void the_rule_engine_is_given_what_is_screened_and_nothing_else() {
        RuleSet rules = pack.ruleSet();

        assertThat(rules.modalities())
                .extracting(modality -> modality.id().value())
                .containsExactly("dn", "ea", "tpi");
        assertThat(rules.facts()).hasSameSizeAs(pack.facts());
        assertThat(rules.rules()).extracting(Rule::enabled).containsExactly(true, false, true, true, true, true);
        assertThat(pack.readingLimits().longestPregnancy()).isEqualTo(308);
    }

    @Test
    void groups_expand_to_their_members_and_other_words_stay() {
        assertThat(pack.expandRegions(Set.of(token("arm"), token("3a"))))
                .containsExactlyInAnyOrder(token("1a"), token("2a"), token("3a"));
        assertThat(pack.expandMuscles(Set.of(token("deep-ones"), token("biceps"))))
                .containsExactlyInAnyOrder(token("psoas"), token("biceps"));
        assertThat(pack.expandDrugs(Set.of(token("caine"), token("water"))))
                .containsExactlyInAnyOrder(token("lidocaine"), token("water"));
    }

    @Test
    void a_muscle_without_a_needled_region_has_none_known() {
        assertThat(pack.muscles()).extracting(Muscle::needledIn).containsExactly(List.of(token("arm")), List.of());
    }
}
