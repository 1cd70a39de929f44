package org.filiform.decision.injectate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.injectate.House.BETAMETHASONE;
import static org.filiform.decision.injectate.House.TODAY;
import static org.filiform.decision.injectate.House.TRIAMCINOLONE;
import static org.filiform.decision.injectate.House.mg;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.junit.jupiter.api.Test;

class SteroidYearTest {

    private static SteroidYear.Dose dose(LocalDate day, Token drug, String milligrams) {
        return new SteroidYear.Dose(day, drug, mg(milligrams));
    }

    private static SteroidYear year(SteroidYear.Dose... doses) {
        return SteroidYear.of(List.of(doses), TODAY, House.FORMULARY.equivalents());
    }

    @Test
    void triamcinolone_40_mg_counts_40_and_betamethasone_6_mg_by_the_lower_equivalent_of_0_6_mg_counts_40_too() {
        SteroidYear year = year(dose(TODAY, TRIAMCINOLONE, "40"), dose(TODAY, BETAMETHASONE, "6"));

        assertThat(year).isEqualTo(new SteroidYear(mg("80"), 1, Set.of()));
        assertThat(year.isWhole()).isTrue();
    }

    @Test
    void the_same_day_a_year_ago_counts_the_day_before_it_does_not_and_a_day_ahead_does() {
        assertThat(year(
                        dose(LocalDate.of(2025, 3, 1), TRIAMCINOLONE, "10"),
                        dose(LocalDate.of(2025, 3, 2), TRIAMCINOLONE, "20"),
                        dose(LocalDate.of(2026, 3, 3), TRIAMCINOLONE, "40")))
                .isEqualTo(new SteroidYear(mg("60"), 2, Set.of()));
    }

    @Test
    void a_steroid_without_an_equivalent_is_named_and_its_day_counts() {
        Token other = new Token("prednisolone");
        SteroidYear year = year(dose(TODAY.minusDays(9), other, "20"), dose(TODAY, TRIAMCINOLONE, "40"));

        assertThat(year).isEqualTo(new SteroidYear(mg("40"), 2, Set.of(other)));
        assertThat(year.isWhole()).isFalse();
    }
}
