package org.filiform.decision.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.junit.jupiter.api.Test;

class EligibilityTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
    private static final Token LIDOCAINE = new Token("lidocaine");
    private static final Grant DEEP = new Grant.OfAct(PermittedAct.DEEP, FIRST, Optional.of(LAST));
    private static final Grant DRUG = new Grant.OfDrug(LIDOCAINE, Authority.PSD, FIRST, Optional.empty());

    @Test
    void nothing_granted_is_nothing_permitted() {
        assertThat(check(List.of(), FIRST))
                .isEqualTo(new Eligibility.Missing(List.of(PermittedAct.DEEP), List.of(LIDOCAINE)));
    }

    @Test
    void grants_that_count_that_day_permit() {
        assertThat(check(List.of(DEEP, DRUG), FIRST)).isEqualTo(new Eligibility.Eligible());
        assertThat(check(List.of(DEEP, DRUG), LAST)).isEqualTo(new Eligibility.Eligible());
    }

    @Test
    void not_a_day_before_or_after() {
        assertThat(check(List.of(DEEP, DRUG), FIRST.minusDays(1)))
                .isEqualTo(new Eligibility.Missing(List.of(PermittedAct.DEEP), List.of(LIDOCAINE)));
        assertThat(check(List.of(DEEP, DRUG), LAST.plusDays(1)))
                .isEqualTo(new Eligibility.Missing(List.of(PermittedAct.DEEP), List.of()));
    }

    private static Eligibility check(List<Grant> grants, LocalDate day) {
        return Eligibility.check(grants, Set.of(PermittedAct.DEEP), Set.of(LIDOCAINE), day);
    }
}
