package org.filiform.decision.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.Given.answer;
import static org.filiform.decision.Given.day;
import static org.filiform.decision.Given.decided;
import static org.filiform.decision.Given.fact;
import static org.filiform.decision.Given.measured;
import static org.filiform.decision.Given.no;
import static org.filiform.decision.Given.noon;
import static org.filiform.decision.Given.record;
import static org.filiform.decision.Given.tokens;
import static org.filiform.decision.Given.yes;

import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.Given;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactReaderTest {

    private static final FactReader READER = new FactReader(Given.LIMITS);

    private static Reading read(FactDefinition definition, Assertion... assertions) {
        return READER.read(definition, List.of(assertions), Given.AS_OF);
    }

    @Nested
    class Stated {

        private final FactDefinition slow = Given.gate("epilepsy");
        private final FactDefinition lasting =
                fact("epilepsy", Stage.INTAKE, Kind.GATE, Life.LASTING, new ValueKind.YesNo());
        private final FactDefinition today =
                fact("epilepsy", Stage.TODAY, Kind.GATE, Life.TODAY, new ValueKind.YesNo());

        @Test
        void silence_is_unknown_and_not_no() {
            Reading reading = read(slow);
            assertThat(reading.state()).isEqualTo(State.UNKNOWN);
            assertThat(reading.why()).contains(UnknownReason.NOT_ASKED);
        }

        @Test
        void what_has_ended_is_silence_too() {
            Assertion ended = record("epilepsy", "Condition/1", yes(), Validity.between(noon(90), noon(30)), noon(90));
            assertThat(read(slow, ended)).isEqualTo(Reading.silence());
        }

        @Test
        void a_record_says_yes_and_is_named_with_how_many_agree() {
            Reading reading = read(
                    slow, record("epilepsy", "Condition/1", 900, yes()), record("epilepsy", "Condition/2", 90, yes()));
            assertThat(reading.state()).isEqualTo(State.YES);
            assertThat(reading.why()).isEmpty();
            assertThat(reading.from()).hasSize(1);
            assertThat(reading.from().getFirst().origin().reference()).isEqualTo("Condition/2");
            assertThat(reading.fromCount()).isEqualTo(2);
        }

        @Test
        void the_same_resource_counts_once_even_with_two_wordings() {
            Assertion one = record("epilepsy", "Condition/1", 900, yes());
            Assertion changed = record("epilepsy", "Condition/1", 90, yes());
            assertThat(read(slow, one, changed).fromCount()).isEqualTo(1);
        }

        @Test
        void a_recent_answer_says_no() {
            Reading reading = read(slow, answer("epilepsy", 5, no()));
            assertThat(reading.state()).isEqualTo(State.NO);
            assertThat(reading.fromCount()).isEqualTo(1);
            assertThat(reading.from()).hasSize(1);
        }

        @Test
        void a_no_expires_with_the_life_of_the_fact() {
            assertThat(read(slow, answer("epilepsy", 92, no())).state()).isEqualTo(State.NO);
            Reading expired = read(slow, answer("epilepsy", 93, no()));
            assertThat(expired.state()).isEqualTo(State.UNKNOWN);
            assertThat(expired.why()).contains(UnknownReason.EXPIRED);
            assertThat(expired.from()).hasSize(1);
            assertThat(expired.fromCount()).isEqualTo(1);
            assertThat(read(lasting, answer("epilepsy", 9000, no())).state()).isEqualTo(State.NO);
        }

        @Test
        void what_was_said_of_a_day_lives_that_day() {
            Assertion thisMorning = atMidnight(no());
            assertThat(read(today, thisMorning).state()).isEqualTo(State.NO);
            assertThat(read(today, answer("epilepsy", 1, no())).state()).isEqualTo(State.UNKNOWN);
            assertThat(read(today, atMidnight(yes())).why()).isEmpty();
            assertThat(read(today, atMidnight(yes())).state()).isEqualTo(State.YES);
        }

        @Test
        void a_danger_of_another_day_counts_until_somebody_says_otherwise_and_is_asked_again() {
            Reading reading = read(today, answer("epilepsy", 2, yes()));
            assertThat(reading.state()).isEqualTo(State.YES);
            assertThat(reading.why()).contains(UnknownReason.EXPIRED);
            assertThat(read(today, answer("epilepsy", 2, yes()), atMidnight(no()))
                            .state())
                    .isEqualTo(State.NO);
            assertThat(read(today, answer("epilepsy", 2, yes()), record("epilepsy", "Condition/1", 20, yes()))
                            .why())
                    .isEmpty();
        }

        @Test
        void a_permission_of_another_day_has_expired() {
            FactDefinition permission = new FactDefinition(
                    Given.id("epilepsy"),
                    Stage.TODAY,
                    Kind.GATE,
                    Life.TODAY,
                    Set.of(Answerer.PERSON),
                    new ValueKind.YesNo(),
                    Optional.empty(),
                    true);
            assertThat(read(permission, answer("epilepsy", 1, yes())).state()).isEqualTo(State.UNKNOWN);
            assertThat(read(permission, atMidnight(yes())).state()).isEqualTo(State.YES);
        }

        @Test
        void a_record_of_a_day_fact_holds_for_as_long_as_it_is_open() {
            assertThat(read(today, record("epilepsy", "Condition/1", 20, yes())).state())
                    .isEqualTo(State.YES);
        }

        @Test
        void a_permission_lives_as_long_as_its_fact_and_no_longer() {
            FactDefinition permission = new FactDefinition(
                    Given.id("epilepsy"),
                    Stage.INTAKE,
                    Kind.GATE,
                    Life.THREE_MONTHS,
                    Set.of(Answerer.PERSON),
                    new ValueKind.YesNo(),
                    Optional.empty(),
                    true);
            assertThat(read(permission, answer("epilepsy", 92, yes())).state()).isEqualTo(State.YES);
            assertThat(read(permission, answer("epilepsy", 93, yes())).state()).isEqualTo(State.UNKNOWN);
            assertThat(read(permission, decided("epilepsy", 93, yes(), Optional.empty()))
                            .state())
                    .isEqualTo(State.UNKNOWN);
        }

        @Test
        void a_yes_of_a_slow_fact_does_not_expire() {
            assertThat(read(slow, answer("epilepsy", 400, yes())).state()).isEqualTo(State.YES);
        }

        @Test
        void yes_and_no_about_the_same_time_conflict_and_both_are_named() {
            Reading reading = read(slow, record("epilepsy", "Condition/1", 400, yes()), answer("epilepsy", 3, no()));
            assertThat(reading.state()).isEqualTo(State.CONFLICT);
            assertThat(reading.from())
                    .extracting(from -> from.origin().reference())
                    .containsExactly("Condition/1", "QuestionnaireResponse/3");
            assertThat(reading.fromCount()).isEqualTo(2);
        }

        @Test
        void a_resolved_record_and_todays_no_do_not_conflict() {
            Assertion resolved =
                    record("epilepsy", "Condition/1", yes(), Validity.between(noon(900), noon(300)), noon(900));
            assertThat(read(slow, resolved, answer("epilepsy", 3, no())).state())
                    .isEqualTo(State.NO);
        }

        @Test
        void of_a_persons_answers_the_newest_counts() {
            assertThat(read(slow, answer("epilepsy", 60, yes()), answer("epilepsy", 3, no()))
                            .state())
                    .isEqualTo(State.NO);
            assertThat(read(slow, answer("epilepsy", 60, no()), answer("epilepsy", 3, yes()))
                            .state())
                    .isEqualTo(State.YES);
        }

        @Test
        void answers_of_one_instant_meet() {
            Assertion other = new Assertion(
                    new AssertionId("QuestionnaireResponse/other#epilepsy"),
                    Given.id("epilepsy"),
                    no(),
                    Validity.since(noon(3)),
                    noon(3),
                    new Origin.Answer("QuestionnaireResponse/other"));
            assertThat(read(slow, answer("epilepsy", 3, yes()), other).state()).isEqualTo(State.CONFLICT);
        }

        @Test
        void i_do_not_know_takes_back_a_no_but_not_a_yes() {
            Claim unsure = new Claim.Unsure(UnknownReason.DOES_NOT_KNOW);
            Reading reading = read(slow, answer("epilepsy", 60, no()), answer("epilepsy", 3, unsure));
            assertThat(reading.state()).isEqualTo(State.UNKNOWN);
            assertThat(reading.why()).contains(UnknownReason.DOES_NOT_KNOW);
            assertThat(read(slow, answer("epilepsy", 60, yes()), answer("epilepsy", 3, unsure))
                            .state())
                    .isEqualTo(State.YES);
        }

        @Test
        void an_answer_does_not_replace_a_record() {
            assertThat(read(slow, record("epilepsy", "Condition/1", 60, no()), answer("epilepsy", 3, yes()))
                            .state())
                    .isEqualTo(State.CONFLICT);
        }

        @Test
        void a_doubt_newer_than_the_no_reopens_the_question() {
            Assertion provisional = record("epilepsy", "Condition/1", 3, new Claim.Unsure(UnknownReason.UNCONFIRMED));
            Assertion older = record("epilepsy", "Condition/1", 30, new Claim.Unsure(UnknownReason.UNCONFIRMED));
            assertThat(read(slow, answer("epilepsy", 10, no()), provisional).state())
                    .isEqualTo(State.UNKNOWN);
            assertThat(read(slow, answer("epilepsy", 10, no()), older).state()).isEqualTo(State.NO);
            assertThat(read(slow, provisional).why()).contains(UnknownReason.UNCONFIRMED);
        }

        @Test
        void an_expired_no_does_not_reopen_a_good_one() {
            Assertion old = record("epilepsy", "Observation/1", 400, no());
            assertThat(read(slow, old, answer("epilepsy", 10, no())).state()).isEqualTo(State.NO);
        }

        @Test
        void a_named_practitioner_settles_what_was_written_before() {
            Assertion record = record("epilepsy", "Condition/1", 400, yes());
            Assertion settled = decided("epilepsy", 10, no(), Optional.empty());
            assertThat(read(slow, record, settled).state()).isEqualTo(State.NO);
            assertThat(read(slow, record("epilepsy", "Condition/1", 5, yes()), settled)
                            .state())
                    .isEqualTo(State.CONFLICT);
        }

        @Test
        void until_the_date_they_named() {
            Assertion record = record("epilepsy", "Condition/1", 400, yes());
            Assertion settled = decided("epilepsy", 10, no(), Optional.of(noon(2)));
            assertThat(read(slow, record, settled).state()).isEqualTo(State.YES);
        }

        @Test
        void a_practitioner_who_is_unsure_settles_nothing() {
            Assertion record = record("epilepsy", "Condition/1", 400, yes());
            Assertion unsure = decided("epilepsy", 10, new Claim.Unsure(UnknownReason.DOES_NOT_KNOW), Optional.empty());
            assertThat(read(slow, record, unsure).state()).isEqualTo(State.YES);
        }

        @Test
        void a_decision_still_to_come_settles_nothing() {
            Assertion record = record("epilepsy", "Condition/1", 400, yes());
            assertThat(read(slow, record, decided("epilepsy", -5, no(), Optional.empty()))
                            .state())
                    .isEqualTo(State.YES);
        }

        private Assertion atMidnight(Claim claim) {
            Moment midnight = Moment.at(Given.AS_OF.instant());
            return new Assertion(
                    new AssertionId("QuestionnaireResponse/today#epilepsy"),
                    Given.id("epilepsy"),
                    claim,
                    Validity.since(midnight),
                    midnight,
                    new Origin.Answer("QuestionnaireResponse/today"));
        }
    }

    @Nested
    class Placed {

        private final FactDefinition limb = fact(
                "lymphoedema-limb",
                Stage.INTAKE,
                Kind.GATE,
                Life.LASTING,
                new ValueKind.Places(tokens("arm-both", "leg-both")));

        @Test
        void places_of_all_that_say_yes_are_joined_in_order() {
            Reading reading = read(
                    limb,
                    record("lymphoedema-limb", "Condition/1", 90, yes("leg-left")),
                    record("lymphoedema-limb", "Condition/2", 90, yes("arm-left")));
            assertThat(reading.whichInOrder()).containsExactly(new Token("arm-left"), new Token("leg-left"));
        }

        @Test
        void a_place_that_was_not_said_stays_empty() {
            assertThat(read(limb, record("lymphoedema-limb", "Condition/1", 90, yes()))
                            .which())
                    .isEmpty();
        }
    }

    @Nested
    class Measured {

        private final FactDefinition inr =
                fact("inr", Stage.INTAKE, Kind.DETAIL, Life.THREE_MONTHS, new ValueKind.Quantity("{INR}"));
        private final FactDefinition age =
                fact("age", Stage.INTAKE, Kind.GATE, Life.LASTING, new ValueKind.Quantity("a"));

        @Test
        void the_latest_counts() {
            Reading reading = read(
                    inr,
                    record("inr", "Observation/1", 30, measured(4)),
                    record("inr", "Observation/2", 3, measured(2)));
            assertThat(reading.values()).containsExactly(Interval.exactly(2));
            assertThat(reading.state()).isEqualTo(State.YES);
            assertThat(reading.fromCount()).isEqualTo(1);
            assertThat(reading.from().getFirst().origin().reference()).isEqualTo("Observation/2");
        }

        @Test
        void all_that_may_have_been_taken_last_stand_side_by_side() {
            Assertion onTheDay = record("inr", "Observation/1", measured(4), Validity.since(day(3)), day(3));
            Reading reading = read(inr, onTheDay, record("inr", "Observation/2", 3, measured(2)));
            assertThat(reading.values()).containsExactly(Interval.exactly(2), Interval.exactly(4));
            assertThat(reading.fromCount()).isEqualTo(2);
        }

        @Test
        void a_value_older_than_the_fact_lives_has_expired() {
            Reading reading = read(inr, record("inr", "Observation/1", 100, measured(4)));
            assertThat(reading.state()).isEqualTo(State.UNKNOWN);
            assertThat(reading.why()).contains(UnknownReason.EXPIRED);
            assertThat(reading.values()).isEmpty();
        }

        @Test
        void a_later_value_without_a_unit_makes_the_value_unknown() {
            Assertion unitless = record("inr", "Observation/2", 3, new Claim.Unsure(UnknownReason.UNIT_UNKNOWN));
            Reading reading = read(inr, record("inr", "Observation/1", 30, measured(4)), unitless);
            assertThat(reading.state()).isEqualTo(State.UNKNOWN);
            assertThat(reading.why()).contains(UnknownReason.UNIT_UNKNOWN);
            assertThat(reading.values()).isEmpty();
        }

        @Test
        void beside_one_of_the_same_instant_the_known_number_is_kept_for_rules_to_fire_on() {
            Assertion unitless = record("inr", "Observation/2", 3, new Claim.Unsure(UnknownReason.UNIT_UNKNOWN));
            Reading reading = read(inr, record("inr", "Observation/1", 3, measured(4)), unitless);
            assertThat(reading.state()).isEqualTo(State.UNKNOWN);
            assertThat(reading.values()).containsExactly(Interval.exactly(4));
        }

        @Test
        void a_missing_value_does_not_hide_an_earlier_one() {
            Assertion absent = record("inr", "Observation/2", 3, new Claim.Unsure(UnknownReason.DATA_ABSENT));
            Reading reading = read(inr, record("inr", "Observation/1", 30, measured(4)), absent);
            assertThat(reading.values()).containsExactly(Interval.exactly(4));
            assertThat(read(inr, absent).why()).contains(UnknownReason.DATA_ABSENT);
        }

        @Test
        void age_counts_completed_years() {
            assertThat(born(Moment.on(Given.DAY.minusYears(12), ZoneOffset.UTC)).values())
                    .containsExactly(Interval.exactly(12));
            assertThat(born(Moment.on(Given.DAY.minusYears(12).plusDays(1), ZoneOffset.UTC))
                            .values())
                    .containsExactly(Interval.exactly(11));
        }

        @Test
        void a_year_of_birth_alone_leaves_two_ages() {
            assertThat(born(Moment.inYear(2014, ZoneOffset.UTC)).values()).containsExactly(Interval.from(11, 12));
        }

        private Reading born(Moment day) {
            return read(age, record("age", "Patient/1", new Claim.Born(day), Validity.since(day), day));
        }
    }

    @Nested
    class Dated {

        private final FactDefinition dose =
                fact("aspirin-last-dose", Stage.INTAKE, Kind.DETAIL, Life.TODAY, new ValueKind.Day());

        @Test
        void days_are_counted_on_the_calendar() {
            Reading reading = read(dose, dose(noon(3), Validity.between(noon(3), noon(-1))));
            assertThat(reading.values()).containsExactly(Interval.exactly(3));
            assertThat(reading.state()).isEqualTo(State.YES);
            assertThat(reading.fromCount()).isEqualTo(1);
        }

        @Test
        void the_latest_day_counts() {
            Reading reading = read(
                    dose,
                    dose(noon(30), Validity.since(noon(30))),
                    record("aspirin-last-dose", "MedicationRequest/2", 2, new Claim.Dated(noon(2))));
            assertThat(reading.values()).containsExactly(Interval.exactly(2));
        }

        @Test
        void while_it_goes_on_the_last_dose_was_today() {
            Reading reading = read(dose, record("aspirin-last-dose", "MedicationRequest/1", 200, yes()));
            assertThat(reading.values()).containsExactly(Interval.exactly(0));
        }

        @Test
        void a_no_leaves_no_day() {
            Assertion never = record("aspirin-last-dose", "x/1", no(), Validity.since(midnight()), midnight());
            Reading reading = read(dose, never, dose(noon(30), Validity.since(noon(30))));
            assertThat(reading.state()).isEqualTo(State.NO);
            assertThat(reading.values()).isEmpty();
        }

        @Test
        void a_month_alone_is_a_span_of_days() {
            Moment may = Moment.in(YearMonth.of(2026, 5), ZoneOffset.UTC);
            assertThat(read(dose, dose(may, Validity.since(may))).values()).containsExactly(Interval.from(10, 40));
        }

        private Moment midnight() {
            return Moment.at(Given.AS_OF.instant());
        }

        private Assertion dose(Moment day, Validity valid) {
            return record("aspirin-last-dose", "MedicationRequest/1", new Claim.Dated(day), valid, day);
        }
    }

    @Nested
    class Pregnant {

        private final FactDefinition pregnancy =
                fact("pregnancy", Stage.INTAKE, Kind.GATE, Life.THREE_MONTHS, new ValueKind.Trimester());

        @Test
        void borders_of_trimesters_are_exact_when_the_date_is() {
            assertThat(trimesters(day(97), false)).containsExactly(Interval.exactly(1));
            assertThat(trimesters(day(98), false)).containsExactly(Interval.exactly(2));
            assertThat(trimesters(day(195), false)).containsExactly(Interval.exactly(2));
            assertThat(trimesters(day(196), false)).containsExactly(Interval.exactly(3));
        }

        @Test
        void an_estimate_within_two_weeks_of_a_border_leaves_both() {
            assertThat(trimesters(day(83), true)).containsExactly(Interval.exactly(1));
            assertThat(trimesters(day(84), true)).containsExactly(Interval.from(1, 2));
            assertThat(trimesters(day(111), true)).containsExactly(Interval.from(1, 2));
            assertThat(trimesters(day(112), true)).containsExactly(Interval.exactly(2));
            assertThat(trimesters(day(181), true)).containsExactly(Interval.exactly(2));
            assertThat(trimesters(day(182), true)).containsExactly(Interval.from(2, 3));
        }

        @Test
        void an_estimate_is_marked() {
            assertThat(pregnantSince(day(40), true).estimated()).isTrue();
            assertThat(pregnantSince(day(40), false).estimated()).isFalse();
        }

        @Test
        void a_measured_date_comes_before_an_estimate_and_the_newest_first() {
            Reading reading = read(
                    pregnancy,
                    record("pregnancy", "Condition/1", 60, yes()),
                    gestation("Condition/1x", day(40), true, 1),
                    gestation("Observation/1", day(150), false, 30),
                    gestation("Observation/2", day(210), false, 10));
            assertThat(reading.values()).containsExactly(Interval.exactly(3));
            assertThat(reading.state()).isEqualTo(State.YES);
            assertThat(reading.fromCount()).isEqualTo(1);
        }

        @Test
        void a_date_of_an_earlier_pregnancy_says_nothing() {
            Reading reading = read(
                    pregnancy,
                    record("pregnancy", "Condition/1", 60, yes()),
                    gestation("Observation/1", day(309), false, 300));
            assertThat(reading.values()).isEmpty();
            assertThat(read(pregnancy, gestation("Observation/1", day(309), false, 300))
                            .why())
                    .contains(UnknownReason.NOT_ASKED);
        }

        @Test
        void a_due_date_alone_raises_the_question() {
            Reading reading = read(pregnancy, gestation("Observation/1", day(308), false, 30));
            assertThat(reading.state()).isEqualTo(State.UNKNOWN);
            assertThat(reading.why()).contains(UnknownReason.RAISED_BY_RECORD);
            assertThat(reading.from()).hasSize(1);
            assertThat(reading.fromCount()).isEqualTo(1);
        }

        @Test
        void an_estimate_alone_and_a_date_to_come_raise_nothing() {
            assertThat(read(pregnancy, gestation("Condition/1", day(40), true, 30))
                            .why())
                    .contains(UnknownReason.NOT_ASKED);
            assertThat(read(pregnancy, gestation("Observation/1", day(-3), false, 30))
                            .why())
                    .contains(UnknownReason.NOT_ASKED);
        }

        @Test
        void not_pregnant_stays_not_pregnant() {
            Reading reading =
                    read(pregnancy, answer("pregnancy", 3, no()), gestation("Observation/1", day(200), false, 150));
            assertThat(reading.state()).isEqualTo(State.NO);
        }

        private List<Interval> trimesters(Moment lastPeriod, boolean estimated) {
            return pregnantSince(lastPeriod, estimated).values();
        }

        private Reading pregnantSince(Moment lastPeriod, boolean estimated) {
            return read(
                    pregnancy,
                    record("pregnancy", "Condition/1", 30, yes()),
                    gestation("Observation/1", lastPeriod, estimated, 30));
        }

        private Assertion gestation(String resource, Moment lastPeriod, boolean estimated, int recordedDaysAgo) {
            return record(
                    "pregnancy",
                    resource,
                    new Claim.Gestation(lastPeriod, estimated),
                    Validity.since(noon(recordedDaysAgo)),
                    noon(recordedDaysAgo));
        }
    }

    @Test
    void a_reading_copies_what_it_is_given() {
        assertThat(read(Given.gate("epilepsy")).which()).isEqualTo(Set.of());
    }
}
