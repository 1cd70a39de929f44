package org.filiform.decision.injectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.injectate.House.BUPIVACAINE;
import static org.filiform.decision.injectate.House.FORMULARY;
import static org.filiform.decision.injectate.House.LIDOCAINE;
import static org.filiform.decision.injectate.House.NOW;
import static org.filiform.decision.injectate.House.PROCAINE;
import static org.filiform.decision.injectate.House.SALINE;
import static org.filiform.decision.injectate.House.TODAY;
import static org.filiform.decision.injectate.House.TRIAMCINOLONE;
import static org.filiform.decision.injectate.House.mg;
import static org.filiform.decision.injectate.House.ml;
import static org.filiform.decision.injectate.House.part;
import static org.filiform.decision.injectate.House.percent;
import static org.filiform.decision.injectate.House.saline;
import static org.filiform.decision.injectate.House.syringe;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.fact.Token;
import org.filiform.decision.injectate.Refusal.Reason;
import org.junit.jupiter.api.Test;

class PreparationTest {

    private static final Route PRESCRIBER = new Route(Authority.PRESCRIBER, false);
    private static final Route GROUP = new Route(Authority.PGD, false);
    private static final Syringe PLAIN = syringe(part(LIDOCAINE, percent("1"), "5"));
    private static final Syringe MIXED =
            syringe(part(LIDOCAINE, percent("1"), "5"), part(TRIAMCINOLONE, percent("4"), "1"));

    /** What is asked in one test, with everything else in order. */
    private Map<Token, Route> routes = new HashMap<>();

    private Optional<Integer> age = Optional.of(45);
    private Optional<Set<Token>> allergies = Optional.of(Set.of());
    private List<Given> earlier = List.of();

    private List<Refusal> refusals(Syringe syringe) {
        syringe.parts().forEach(part -> routes.putIfAbsent(part.drug(), PRESCRIBER));
        return new Preparation(syringe, routes, age, allergies, earlier, TODAY, NOW).refusals(FORMULARY);
    }

    private List<Reason> reasons(Syringe syringe) {
        return refusals(syringe).stream().map(Refusal::reason).toList();
    }

    private static Syringe bupivacaine() {
        return syringe(part(BUPIVACAINE, percent("0.25"), "5"));
    }

    private static Part container(Optional<String> lot, int daysLeft) {
        return new Part(
                LIDOCAINE,
                Optional.of(percent("1")),
                Optional.empty(),
                ml("1"),
                lot,
                Optional.of(TODAY.plusDays(daysLeft)));
    }

    @Test
    void a_prescriber_may_mix_and_use_a_container_on_its_last_day() {
        assertThat(refusals(MIXED)).isEmpty();
    }

    @Test
    void under_a_group_direction_one_drug_is_fine_saline_may_thin_it_and_two_drugs_may_not_meet() {
        routes = new HashMap<>(Map.of(LIDOCAINE, GROUP, TRIAMCINOLONE, PRESCRIBER, SALINE, GROUP));

        assertThat(refusals(PLAIN)).isEmpty();
        assertThat(refusals(syringe(part(LIDOCAINE, percent("1"), "5"), saline("5"))))
                .isEmpty();
        assertThat(refusals(MIXED)).containsExactly(new Refusal(Reason.MIXED_UNDER_GROUP_DIRECTION, LIDOCAINE));
    }

    @Test
    void two_containers_of_one_drug_are_no_mixture() {
        routes = new HashMap<>(Map.of(LIDOCAINE, GROUP));

        assertThat(refusals(syringe(part(LIDOCAINE, percent("1"), "2"), part(LIDOCAINE, percent("2"), "2"))))
                .isEmpty();
    }

    @Test
    void a_patient_specific_direction_must_name_this_patient() {
        routes.put(LIDOCAINE, new Route(Authority.PSD, false));
        assertThat(reasons(PLAIN)).containsExactly(Reason.DIRECTION_NAMES_ANOTHER);

        routes.put(LIDOCAINE, new Route(Authority.PSD, true));
        assertThat(reasons(PLAIN)).isEmpty();
    }

    @Test
    void without_a_route_for_a_drug_it_is_refused_saline_too() {
        Syringe syringe = syringe(part(LIDOCAINE, percent("1"), "1"), saline("1"));

        assertThat(new Preparation(syringe, Map.of(), age, allergies, earlier, TODAY, NOW).refusals(FORMULARY))
                .containsExactly(new Refusal(Reason.NO_AUTHORITY, LIDOCAINE), new Refusal(Reason.NO_AUTHORITY, SALINE));
    }

    @Test
    void the_day_after_its_last_day_a_container_is_expired_and_what_was_not_noted_is_not_taken_for_good() {
        assertThat(reasons(syringe(container(Optional.of("L1"), -1)))).containsExactly(Reason.EXPIRED);
        assertThat(reasons(syringe(container(Optional.of("L1"), -1), container(Optional.of("L2"), -1))))
                .containsExactly(Reason.EXPIRED);
        assertThat(reasons(syringe(container(Optional.of(" "), 0)))).containsExactly(Reason.LOT_NOT_NOTED);
        assertThat(reasons(syringe(new Part(
                        LIDOCAINE, Optional.empty(), Optional.empty(), ml("1"), Optional.empty(), Optional.empty()))))
                .containsExactly(Reason.EXPIRY_NOT_NOTED, Reason.STRENGTH_NOT_NOTED, Reason.LOT_NOT_NOTED);
    }

    @Test
    void an_allergy_to_the_drug_its_class_or_all_local_anaesthetics_refuses_and_to_the_other_class_does_not() {
        allergies = Optional.of(Set.of(LIDOCAINE));
        assertThat(reasons(PLAIN)).containsExactly(Reason.ALLERGY_TO_DRUG);

        allergies = Optional.of(Set.of(new Token("amide")));
        assertThat(reasons(PLAIN)).containsExactly(Reason.ALLERGY_TO_CLASS);
        assertThat(reasons(syringe(part(PROCAINE, percent("1"), "1")))).isEmpty();

        allergies = Optional.of(Set.of(new Token("local-anaesthetic")));
        assertThat(reasons(syringe(part(PROCAINE, percent("1"), "1")))).containsExactly(Reason.ALLERGY_TO_CLASS);
    }

    @Test
    void where_nobody_asked_about_allergies_nothing_is_given() {
        allergies = Optional.empty();

        assertThat(reasons(PLAIN)).containsExactly(Reason.ALLERGIES_NOT_KNOWN);
    }

    @Test
    void bupivacaine_is_for_those_of_12_and_older_and_not_for_somebody_of_unknown_age() {
        age = Optional.of(12);
        assertThat(reasons(bupivacaine())).isEmpty();

        age = Optional.of(11);
        assertThat(reasons(bupivacaine())).containsExactly(Reason.TOO_YOUNG);

        age = Optional.empty();
        assertThat(reasons(bupivacaine())).containsExactly(Reason.AGE_NOT_KNOWN);
        assertThat(reasons(PLAIN)).isEmpty();
    }

    @Test
    void bupivacaine_is_given_again_after_3_hours_and_not_before() {
        Instant threeHoursAgo = NOW.minus(Duration.ofHours(3));

        earlier = List.of(new Given(threeHoursAgo, BUPIVACAINE, Form.PLAIN, Optional.of(mg("10"))));
        assertThat(reasons(bupivacaine())).isEmpty();
        assertThat(reasons(PLAIN)).isEmpty();

        earlier = List.of(new Given(threeHoursAgo.plusSeconds(1), BUPIVACAINE, Form.PLAIN, Optional.of(mg("10"))));
        assertThat(reasons(bupivacaine())).containsExactly(Reason.TOO_SOON);
        assertThat(reasons(PLAIN)).isEmpty();

        earlier = List.of(House.given(LIDOCAINE, "10"));
        assertThat(reasons(bupivacaine())).isEmpty();
    }

    @Test
    void a_drug_that_is_not_listed_is_refused_and_counts_as_a_second_drug() {
        routes = new HashMap<>(Map.of(LIDOCAINE, GROUP));
        Token epinephrine = new Token("epinephrine");

        assertThat(refusals(syringe(part(LIDOCAINE, percent("1"), "5"), part(epinephrine, percent("0.1"), "1"))))
                .containsExactly(
                        new Refusal(Reason.MIXED_UNDER_GROUP_DIRECTION, LIDOCAINE),
                        new Refusal(Reason.DRUG_NOT_LISTED, epinephrine));
    }
}
