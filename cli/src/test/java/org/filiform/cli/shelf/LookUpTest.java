package org.filiform.cli.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.filiform.cli.Typed;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookUpTest {

    private static final Pack PACK = PackLoader.shipped();

    @Test
    void a_rule_is_shown_with_when_then_why_and_ground() {
        String out = flowing(Typed.run("rules", "DR01"));

        assertThat(out)
                .contains("When Takes an anticoagulant or Takes an antiplatelet medicine")
                .contains("Then You decide (require consent)")
                .contains("Prevents ", "Positions ", "Sources ", "Sources disagree (C11)");
    }

    @Test
    void a_rule_that_is_not_applied_says_why() {
        assertThat(flowing(Typed.run("rules", "DR06-defer")))
                .contains("Not applied. ")
                .contains("INR above 3");
    }

    @Test
    void a_fact_is_shown_with_how_records_say_it_and_which_rules_use_it() {
        assertThat(flowing(Typed.run("facts", "anticoagulant")))
                .contains("How records say it")
                .contains("with a code of the set anticoagulant: yes")
                .contains("Rules DN-A06");
    }

    @Test
    void a_source_is_shown_with_its_mark_its_link_and_what_rests_on_it() {
        assertThat(flowing(Typed.run("sources", "MUNOZ22")))
                .contains("https://doi.org/10.1155/2022/1363477")
                .contains("What rests on it Rules ");
    }

    @Test
    void claims_conflicts_and_traps_are_found_by_their_ids() {
        assertThat(Typed.run("claims", "S0-01").out()).contains("The text says:");
        assertThat(Typed.run("claims", "C1").out()).contains("Sources disagree (C1)");
        assertThat(Typed.run("claims", "T1").out()).startsWith("T1");
        assertThat(Typed.run("claims", "--conflicts").out().lines())
                .hasSize(PACK.conflicts().size() + 2);
    }

    @Test
    void a_muscle_is_shown_with_what_was_measured_there_and_how_far_each_part_was_checked() {
        assertThat(flowing(Typed.run("muscles", "show", "trapezius-upper")))
                .contains("Trapezius, upper part", "Mostly temple, left;")
                .contains("Nerves accessory nerve (XI); C3-C4 [seen] ")
                .contains("25 to 40 mm are in use, which says nothing about how deep to go [unverified")
                .contains("6 of 15 at 60 mm")
                .contains("(cadavers, n = 15) [KEARUT22: seen]")
                .contains("Conflict The two studies")
                .contains("Riskier Thin chest wall; Scoliosis [GRUSCHE17, HDC15: seen]")
                .contains("superficial needle: superficial, thorax; one that enters it: superficial, deep, thorax")
                .contains("One visit Never both sides of the chest")
                .contains("Bleeding not classified");
    }

    @Test
    void a_muscle_on_which_nobody_can_press_and_one_that_needs_ultrasound_say_so() {
        assertThat(flowing(Typed.run("muscles", "show", "psoas-major")))
                .contains("Bleeding cannot be pressed on [BN121: seen]")
                .contains("superficial needle: superficial, deep;");
        assertThat(flowing(Typed.run("muscles", "show", "suboccipitals")))
                .contains("deep neck Obliquus capitis inferior not without ultrasound");
        assertThat(flowing(Typed.run("muscles", "show", "diaphragm"))).contains("Needling: not needled");
    }

    @Test
    void muscles_are_listed_by_part_of_the_body_and_a_wrong_one_is_answered_with_the_nearest() {
        Typed all = Typed.run("muscles");

        assertThat(all.code()).isZero();
        assertThat(all.out().lines()).hasSize(PACK.muscles().size() + 2);
        assertThat(all.out()).endsWith("130 muscles. One in full: filiform muscles show temporalis\n");
        List<String> parts = new ArrayList<>();
        all.out()
                .lines()
                .limit(PACK.muscles().size())
                .map(line -> line.split(" +", 3)[1])
                .forEach(part -> {
                    if (parts.isEmpty() || !parts.getLast().equals(part)) {
                        parts.add(part);
                    }
                });
        assertThat(parts).doesNotHaveDuplicates().hasSize(16);
        assertThat(Typed.run("muscles", "show", "soleos").err())
                .startsWith("FIL-5009: There is no muscle 'soleos'. Nearest: soleus");
        assertThat(Typed.run("muscles", "show", "sinus-like").out()).contains("masseter-superficial", "2 muscles.");
    }

    @Test
    void everything_in_the_pack_can_be_shown_in_full() {
        PACK.rules().forEach(rule -> shown("rules", rule.id().value()));
        PACK.facts().forEach(fact -> shown("facts", fact.id().value()));
        PACK.sources().forEach(source -> shown("sources", source.id().value()));
        PACK.claims().forEach(claim -> shown("claims", claim.id()));
        PACK.conflicts().forEach(conflict -> shown("claims", conflict.id()));
        PACK.traps().forEach(trap -> shown("claims", trap.id()));
        PACK.muscles().forEach(muscle -> shown("muscles show", muscle.id().value()));
    }

    private static void shown(String command, String id) {
        Typed typed = Typed.run((command + " " + id).split(" ", -1));

        assertThat(typed.code()).as("%s %s: %s", command, id, typed.err()).isZero();
        assertThat(typed.out()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"rules, pregnan", "facts, allergy", "sources, guideline", "claims, pregnan"})
    void a_word_lists_where_it_stands(String command, String word) {
        Typed typed = Typed.run(command, word);

        assertThat(typed.code()).isZero();
        assertThat(typed.out()).containsIgnoringCase(word).contains("One in full: filiform " + command);
    }

    @Test
    void what_is_not_there_is_answered_with_what_is_nearest() {
        Typed typed = Typed.run("rules", "DN-R1o");

        assertThat(typed.code()).isEqualTo(8);
        assertThat(typed.err()).startsWith("FIL-5009: There is no rule 'DN-R1o'. Nearest: DN-R1");
    }

    @Test
    void distances_count_letters() {
        assertThat(Reader.distance("inr", "INR")).isZero();
        assertThat(Reader.distance("sitting", "kitten")).isEqualTo(3);
        assertThat(Reader.distance("", "abc")).isEqualTo(3);
    }

    private static String flowing(Typed typed) {
        return typed.out().replaceAll("\\s+", " ");
    }
}
