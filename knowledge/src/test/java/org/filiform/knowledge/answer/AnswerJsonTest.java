package org.filiform.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.ReadingLimits;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Modality;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.decision.rule.Targets;
import org.junit.jupiter.api.Test;

class AnswerJsonTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final AsOf AS_OF = new AsOf(LocalDate.of(2026, 11, 21), ZONE);
    private static final ModalityId DN = new ModalityId("dn");
    private static final ModalityId TPI = new ModalityId("tpi");
    private static final RuleSet RULES = rules();
    private static final Screener SCREENER = new Screener(RULES, new ReadingLimits(98, 196, 14, 308));

    private final List<Assertion> said = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();

    @Test
    void keys_stand_in_their_order() {
        assertThat(line())
                .startsWith(
                        "{\"patient\":\"anna\",\"asOf\":\"2026-11-21\",\"zone\":\"Europe/London\",\"stage\":\"intake\","
                                + "\"language\":\"en\",\"pack\":{\"name\":\"filiform\",\"version\":\"1\",\"hash\":\"abc\"},"
                                + "\"adoption\":\"none\",\"answers\":{\"dn\":{\"verdict\":\"Undetermined\","
                                + "\"soFar\":\"Undetermined\",\"couldBecome\":\"Contraindicated\",\"findings\":[],\"questions\":[")
                .endsWith("},\"facts\":[]}");
    }

    @Test
    void a_finding_tells_what_where_how_and_from_which_facts() {
        say("swelling", new Claim.Yes(Set.of(new Token("arm-left"))), "Condition/1", "");

        assertThat(line())
                .contains("{\"rule\":\"R2\",\"action\":\"block\",\"severity\":\"local\",\"scope\":\"site\","
                        + "\"sites\":[\"arm-left\"],\"from\":[\"swelling\"]}")
                .contains(
                        "{\"id\":\"swelling\",\"state\":\"yes\",\"sites\":[\"arm-left\"],\"from\":\"Condition/1\",\"fromCount\":1}");
    }

    @Test
    void techniques_and_drugs_stand_only_where_there_are_any() {
        say("diabetes", Claim.Yes.plain(), "Condition/2", "");

        assertThat(line())
                .contains(
                        "\"scope\":\"drug\",\"sites\":[],\"techniques\":[\"deep\"],\"drugs\":[\"steroid\"],\"from\":[\"diabetes\"]}");
    }

    @Test
    void how_a_record_was_recognised_is_told() {
        say("thinner", Claim.Yes.plain(), "MedicationRequest/9", "matched by name: warfarin");

        assertThat(line())
                .contains("\"from\":\"MedicationRequest/9\",\"matchedBy\":\"name: warfarin\",\"fromCount\":1}");
    }

    @Test
    void a_conflict_is_a_finding_and_names_both_sides() {
        say("thinner", Claim.Yes.plain(), "MedicationRequest/9", "");
        said.add(assertion("thinner", new Claim.No(), new Origin.Answer("QuestionnaireResponse/3")));

        assertThat(line())
                .contains(
                        "{\"rule\":\"conflict:thinner\",\"action\":\"refer\",\"severity\":\"relative\",\"scope\":\"person\","
                                + "\"sites\":[],\"from\":[\"thinner\"]}")
                .contains("{\"id\":\"thinner\",\"state\":\"conflict\",\"from\":\"MedicationRequest/9\","
                        + "\"contradictedBy\":\"QuestionnaireResponse/3\",\"fromCount\":2}");
    }

    @Test
    void numbers_stand_with_their_unit() {
        say("inr", new Claim.Measured(Interval.exactly(3.4)), "Observation/1", "");

        assertThat(line())
                .contains(
                        "{\"id\":\"inr\",\"value\":3.4,\"unit\":\"{INR}\",\"from\":\"Observation/1\",\"fromCount\":1}");
    }

    @Test
    void a_number_known_on_one_side_only_is_an_interval() {
        say("inr", new Claim.Measured(Interval.below(5, false)), "Observation/1", "");

        assertThat(line()).contains("\"value\":{\"high\":5,\"highOpen\":true},\"unit\":\"{INR}\"");
    }

    @Test
    void a_pregnancy_tells_its_trimester() {
        say("pregnancy", Claim.Yes.plain(), "Condition/7", "");

        assertThat(line()).contains("{\"id\":\"pregnancy\",\"state\":\"yes\",\"value\":\"unknown\",\"from\":");

        Moment lastPeriod = Moment.on(LocalDate.of(2026, 8, 20), ZONE);
        say("pregnancy", new Claim.Gestation(lastPeriod, true), "Condition/8", "");

        assertThat(line())
                .contains("{\"id\":\"pregnancy\",\"state\":\"yes\",\"value\":\"1-2\",\"estimated\":true,\"from\":");
    }

    @Test
    void a_day_is_told_in_days_ago() {
        Moment day = Moment.on(LocalDate.of(2026, 11, 18), ZONE);
        say("last-dose", new Claim.Dated(day), "MedicationRequest/4", "");

        assertThat(line()).contains("{\"id\":\"last-dose\",\"state\":\"yes\",\"daysAgo\":3,\"from\":");
    }

    @Test
    void what_is_unknown_stands_among_the_questions_only() {
        say("thinner", new Claim.Unsure(UnknownReason.UNCONFIRMED), "Condition/5", "");

        assertThat(line()).contains("\"facts\":[]").contains("\"questions\":[").contains("\"thinner\"");
    }

    @Test
    void what_could_not_be_read_stands_among_the_questions_of_every_treatment() {
        gaps.add(new Gap("Condition.ndjson:17", "cut off"));

        assertThat(line())
                .containsPattern(
                        "\"dn\":[^]]*\"findings\":\\[\\],\"questions\":\\[[^]]*\"record-incomplete: Condition.ndjson:17\"\\]")
                .containsPattern(
                        "\"tpi\":[^]]*\"findings\":\\[\\],\"questions\":\\[[^]]*\"record-incomplete: Condition.ndjson:17\"\\]")
                .endsWith("\"incomplete\":[{\"where\":\"Condition.ndjson:17\",\"what\":\"cut off\"}]}");
    }

    @Test
    void only_the_treatments_asked_for_are_written() {
        String line = new AnswerJson(RULES, List.of(TPI)).line("anna", screening());

        assertThat(line).contains("\"answers\":{\"tpi\":").doesNotContain("\"dn\"");
    }

    @Test
    void the_order_in_which_things_were_said_does_not_matter() {
        say("swelling", new Claim.Yes(Set.of(new Token("arm-left"))), "Condition/1", "");
        say("diabetes", Claim.Yes.plain(), "Condition/2", "");
        say("thinner", Claim.Yes.plain(), "MedicationRequest/9", "");
        gaps.add(new Gap("b:1", "x"));
        gaps.add(new Gap("a:2", "y"));
        String once = line();
        Collections.reverse(said);
        Collections.reverse(gaps);

        assertThat(line()).isEqualTo(once);
    }

    private String line() {
        return new AnswerJson(RULES, List.of(DN, TPI)).line("anna", screening());
    }

    private Screening screening() {
        Frame frame =
                new Frame(AS_OF, Stage.INTAKE, "en", new Frame.PackIdentity("filiform", "1", "abc"), Optional.empty());
        return SCREENER.screen(Facts.of(said), gaps, frame);
    }

    private void say(String fact, Claim claim, String reference, String note) {
        said.add(assertion(fact, claim, new Origin.HealthRecord(reference, note)));
    }

    private static Assertion assertion(String fact, Claim claim, Origin origin) {
        Moment yesterday = Moment.at(AS_OF.instant().minusSeconds(86_400));
        return new Assertion(
                new AssertionId(origin.reference() + "#" + fact),
                new FactId(fact),
                claim,
                Validity.since(yesterday),
                yesterday,
                origin);
    }

    private static RuleSet rules() {
        return new RuleSet(
                List.of(new Modality(DN, Optional.empty()), new Modality(TPI, Optional.empty())),
                List.of(
                        fact("thinner", new ValueKind.YesNo()),
                        fact("diabetes", new ValueKind.YesNo()),
                        fact("swelling", new ValueKind.Places(Set.of(new Token("arm-both")))),
                        fact("inr", new ValueKind.Quantity("{INR}")),
                        fact("pregnancy", new ValueKind.Trimester()),
                        fact("last-dose", new ValueKind.Day())),
                List.of(
                        rule("R1", "thinner", Scope.PERSON, Targets.none(), Severity.RELATIVE, Action.BLOCK),
                        rule("R2", "swelling", Scope.SITE, from("swelling"), Severity.LOCAL, Action.BLOCK),
                        rule("R3", "diabetes", Scope.DRUG, steroid(), Severity.PRECAUTION, Action.RESTRICT)));
    }

    private static FactDefinition fact(String id, ValueKind value) {
        return new FactDefinition(
                new FactId(id),
                Stage.INTAKE,
                Kind.GATE,
                Life.LASTING,
                Set.of(Answerer.RECORD, Answerer.PERSON),
                value,
                Optional.empty(),
                false);
    }

    private static Rule rule(String id, String fact, Scope scope, Targets targets, Severity severity, Action action) {
        return new Rule(
                new RuleId(id),
                Set.of(DN, TPI),
                Condition.holds(new FactId(fact)),
                scope,
                targets,
                severity,
                action,
                new OverrideRight.Nobody(),
                true);
    }

    private static Targets from(String fact) {
        return new Targets(Set.of(), Set.of(), Set.of(new FactId(fact)), Set.of(), Set.of());
    }

    private static Targets steroid() {
        return new Targets(Set.of(), Set.of(), Set.of(), Set.of(new Token("deep")), Set.of(new Token("steroid")));
    }
}
