package org.filiform.decision.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Sign;
import org.junit.jupiter.api.Test;

class UpToThreeTest {

    private static final double EXACT = 1e-10;
    private static final Reliability AGREEMENT = new Reliability(
            Map.of(
                    SignName.TAUT_BAND, 0.4,
                    SignName.TENDER_SPOT, 0.68,
                    SignName.RECOGNISED, 0.57,
                    SignName.REFERRED, 0.45,
                    SignName.TWITCH, 0.3),
            0.29);

    @Test
    void the_sum_is_what_adding_every_set_one_by_one_gives() {
        Random random = new Random(20261122);
        for (int round = 0; round < 200; round++) {
            Assumptions assumptions = new Assumptions(
                    0.02 + random.nextDouble() / 3,
                    0.75,
                    0.35,
                    0.03,
                    random.nextDouble(),
                    random.nextDouble() / 2,
                    0.5,
                    0.05);
            RandomBody body = RandomBody.of(random);
            Ranking ranking = new PainInference(body.model(), assumptions, AGREEMENT)
                    .rank(body.drawing(), body.examined(), body.fitting());
            EverySet slow = new EverySet(body.model(), body.fitting(), assumptions, AGREEMENT);
            Map<Token, Double> wanted = slow.posteriors(body.drawing(), body.examined());
            for (Candidate candidate : ranking.candidates()) {
                assertThat(candidate.posterior())
                        .as("round %s, %s", round, candidate.site())
                        .isCloseTo(wanted.getOrDefault(candidate.site().muscle(), -1.0), within(EXACT));
            }
            if (!ranking.candidates().isEmpty()) {
                assertThat(ranking.noMuscle()).isCloseTo(slow.noMuscle(body.drawing(), body.examined()), within(EXACT));
            }
        }
    }

    @Test
    void every_muscle_that_reaches_paint_or_was_examined_is_there_and_no_other() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            RandomBody body = RandomBody.of(random);
            Set<Token> there = new PainInference(body.model(), Assumptions.proposed(), AGREEMENT)
                    .rank(body.drawing(), body.examined(), body.fitting()).candidates().stream()
                            .map(candidate -> candidate.site().muscle())
                            .collect(Collectors.toSet());
            Set<Token> wanted = body.model().referrals().stream()
                    .filter(referral -> body.examined().entrySet().stream()
                                    .anyMatch(felt -> felt.getKey().muscle().equals(referral.muscle())
                                            && felt.getValue().isExamined())
                            || body.drawing().regions().stream()
                                    .anyMatch(code -> referral.primary().contains(code)
                                            || referral.spillover().contains(code)))
                    .map(Referral::muscle)
                    .collect(Collectors.toSet());
            assertThat(there).isEqualTo(wanted);
        }
    }

    @Test
    void a_sign_that_is_found_raises_a_muscle_and_one_that_is_not_lowers_it() {
        Random random = new Random(11);
        int tried = 0;
        for (int round = 0; round < 300; round++) {
            RandomBody body = RandomBody.of(random);
            PainInference inference = new PainInference(body.model(), Assumptions.proposed(), AGREEMENT);
            for (Candidate candidate :
                    inference.rank(body.drawing(), Map.of(), body.fitting()).candidates()) {
                Signs signs = RandomBody.signs(random);
                for (SignName name : SignName.values()) {
                    double present = posterior(inference, body, candidate.site(), signs.with(name, Sign.PRESENT));
                    double untested = posterior(inference, body, candidate.site(), signs.with(name, Sign.NOT_TESTED));
                    double absent = posterior(inference, body, candidate.site(), signs.with(name, Sign.ABSENT));
                    assertThat(present).isGreaterThanOrEqualTo(untested);
                    assertThat(untested).isGreaterThanOrEqualTo(absent);
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    private static double posterior(PainInference inference, RandomBody body, MuscleSite site, Signs signs) {
        return inference.rank(body.drawing(), Map.of(site, signs), body.fitting()).candidates().stream()
                .filter(candidate -> candidate.site().equals(site))
                .mapToDouble(Candidate::posterior)
                .findFirst()
                .orElseThrow();
    }
}
