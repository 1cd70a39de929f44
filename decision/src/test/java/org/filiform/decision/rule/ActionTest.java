package org.filiform.decision.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.rule.Verdict.CLEAR;
import static org.filiform.decision.rule.Verdict.CLINICIAN_DECIDES;
import static org.filiform.decision.rule.Verdict.CONTRAINDICATED;
import static org.filiform.decision.rule.Verdict.NOT_NOW;
import static org.filiform.decision.rule.Verdict.PRECAUTIONS;
import static org.filiform.decision.rule.Verdict.REFER_URGENTLY;

import org.junit.jupiter.api.Test;

/** The table from action and scope to verdict, row by row. */
class ActionTest {

    @Test
    void for_the_whole_person() {
        assertThat(Action.REFER_URGENTLY.verdict(Scope.PERSON)).isEqualTo(REFER_URGENTLY);
        assertThat(Action.BLOCK.verdict(Scope.PERSON)).isEqualTo(CONTRAINDICATED);
        assertThat(Action.DEFER.verdict(Scope.PERSON)).isEqualTo(NOT_NOW);
        assertThat(Action.REFER.verdict(Scope.PERSON)).isEqualTo(CLINICIAN_DECIDES);
        assertThat(Action.REQUIRE_CONSENT.verdict(Scope.PERSON)).isEqualTo(CLINICIAN_DECIDES);
        assertThat(Action.RESTRICT.verdict(Scope.PERSON)).isEqualTo(PRECAUTIONS);
        assertThat(Action.MONITOR.verdict(Scope.PERSON)).isEqualTo(PRECAUTIONS);
        assertThat(Action.INFORM.verdict(Scope.PERSON)).isEqualTo(CLEAR);
    }

    @Test
    void what_rules_out_a_place_a_technique_or_a_drug_leaves_the_rest() {
        for (Scope scope : new Scope[] {Scope.SITE, Scope.TECHNIQUE, Scope.DRUG}) {
            assertThat(Action.BLOCK.verdict(scope)).isEqualTo(PRECAUTIONS);
            assertThat(Action.DEFER.verdict(scope)).isEqualTo(PRECAUTIONS);
            assertThat(Action.RESTRICT.verdict(scope)).isEqualTo(PRECAUTIONS);
            assertThat(Action.REFER.verdict(scope)).isEqualTo(CLINICIAN_DECIDES);
            assertThat(Action.REQUIRE_CONSENT.verdict(scope)).isEqualTo(CLINICIAN_DECIDES);
            assertThat(Action.INFORM.verdict(scope)).isEqualTo(CLEAR);
        }
    }

    @Test
    void the_more_serious_of_two_verdicts_wins() {
        assertThat(CLEAR.worse(PRECAUTIONS)).isEqualTo(PRECAUTIONS);
        assertThat(REFER_URGENTLY.worse(CONTRAINDICATED)).isEqualTo(REFER_URGENTLY);
        assertThat(NOT_NOW.worse(NOT_NOW)).isEqualTo(NOT_NOW);
    }
}
