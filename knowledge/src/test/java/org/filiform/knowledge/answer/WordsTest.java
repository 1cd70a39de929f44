package org.filiform.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Mark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class WordsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void dates_are_no_more_exact_than_they_are_known() {
        assertThat(DateWords.of(Moment.on(LocalDate.of(2026, 10, 25), LONDON), LONDON))
                .isEqualTo("25 October 2026");
        assertThat(DateWords.of(Moment.in(YearMonth.of(2026, 3), LONDON), LONDON))
                .isEqualTo("March 2026");
        assertThat(DateWords.of(Moment.inYear(2026, LONDON), LONDON)).isEqualTo("2026");
        assertThat(DateWords.of(Moment.at(Instant.parse("2026-11-20T23:30:00Z")), ZoneOffset.ofHours(1)))
                .isEqualTo("21 November 2026");
    }

    @Test
    void a_beginning_that_nobody_dated_has_no_date() {
        assertThat(DateWords.of(Moment.at(Instant.parse("1900-01-01T00:00:00Z")), LONDON))
                .isEmpty();
    }

    @Test
    void numbers_tell_what_is_known_of_them() {
        assertThat(FactWords.amounts(List.of(Interval.exactly(3.40)), "{INR}")).isEqualTo("3.4");
        assertThat(FactWords.amounts(List.of(Interval.exactly(43)), "10*9/L")).isEqualTo("43 × 10⁹/L");
        assertThat(FactWords.amounts(List.of(Interval.below(5, false)), "%")).isEqualTo("below 5 %");
        assertThat(FactWords.amounts(List.of(Interval.below(5, true)), "%")).isEqualTo("at most 5 %");
        assertThat(FactWords.amounts(List.of(Interval.above(5, false)), "%")).isEqualTo("above 5 %");
        assertThat(FactWords.amounts(List.of(Interval.above(5, true)), "%")).isEqualTo("at least 5 %");
        assertThat(FactWords.amounts(List.of(Interval.from(40, 41)), "a")).isEqualTo("40 to 41 years");
        assertThat(FactWords.amounts(List.of(Interval.exactly(2), Interval.exactly(3)), "%"))
                .isEqualTo("2 or 3 %");
    }

    @ParameterizedTest
    @CsvSource({
        "doi:10.1155/2022/1363477, https://doi.org/10.1155/2022/1363477",
        "pmc:PMC4315381, https://pmc.ncbi.nlm.nih.gov/articles/PMC4315381/",
        "pmid:123, https://pubmed.ncbi.nlm.nih.gov/123/",
        "web:hqca.ca, https://hqca.ca",
        "somewhere, somewhere"
    })
    void sources_link_to_where_they_stand(String locator, String link) {
        assertThat(SourceLinks.link(locator)).isEqualTo(link);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void every_verdict_has_a_sign_of_one_letter_and_words_of_its_own(Verdict verdict) {
        assertThat(VerdictWords.sign(verdict)
                        .codePointCount(0, VerdictWords.sign(verdict).length()))
                .isOne();
        for (Verdict other : Verdict.values()) {
            boolean same = other == verdict;
            assertThat(VerdictWords.of(other).equals(VerdictWords.of(verdict))).isEqualTo(same);
            assertThat(VerdictWords.sign(other).equals(VerdictWords.sign(verdict)))
                    .isEqualTo(same);
            assertThat(JsonNames.of(other).equals(JsonNames.of(verdict))).isEqualTo(same);
        }
    }

    @Test
    void what_is_not_verified_says_who_must_check_it() {
        assertThat(Wording.of(Mark.UNVERIFIED)).isEqualTo("unverified: to be checked by a clinician");
    }

    @Test
    void counts_and_lists_read_like_sentences() {
        assertThat(Wording.count(1, "question")).isEqualTo("1 question");
        assertThat(Wording.count(12_345, "patient")).isEqualTo("12,345 patients");
        assertThat(Wording.grouped(-1_000)).isEqualTo("-1,000");
        assertThat(Wording.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
        assertThat(Wording.list(List.of())).isEmpty();
    }
}
