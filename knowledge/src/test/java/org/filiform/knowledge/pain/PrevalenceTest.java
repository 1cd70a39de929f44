package org.filiform.knowledge.pain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.Assumptions;
import org.filiform.decision.pain.Candidate;
import org.filiform.decision.pain.Referral;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.pain.PrevalenceTable.Condition;
import org.junit.jupiter.api.Test;

/**
 * The inference looked at with what was published, and with its own patterns. The figures are written to {@code
 * target/pain-figures.txt}.
 */
class PrevalenceTest {

    private static final double OFTEN = 30;
    private static final int SHORT_LIST = 10;
    private static final double TRIAL = 0.25;
    private static final List<Double> WEIGHTS = List.of(0.05, 0.1, 0.25, 0.5, 1.0);

    private final List<Condition> conditions = PrevalenceTable.published().conditions();
    private final Map<Double, PainKnowledge> byWeight = new LinkedHashMap<>();
    private final PainKnowledge proposed = weighing(Assumptions.proposed().unpainted());

    private PainKnowledge weighing(double unpainted) {
        return byWeight.computeIfAbsent(
                unpainted,
                weight -> new PainKnowledge(
                        PackLoader.shipped(), Assumptions.proposed().withUnpainted(weight)));
    }

    @Test
    void most_muscles_that_are_often_found_stand_in_the_first_ten_with_the_weight_tuned_on_the_other_conditions() {
        Figures figures = new Figures("first-ten");
        long found = 0;
        for (Condition left : conditions) {
            double best = tunedWithout(left);
            long here = foundOften(best, left);
            found += here;
            figures.line(String.format(Locale.ROOT, "%s: weight %s, %d of %d", left.name(), best, here, often(left)));
        }
        long all = conditions.stream().mapToLong(PrevalenceTest::often).sum();
        figures.line(String.format(
                Locale.ROOT, "%d of %d muscles found in 30 %% or more stand in the first ten", found, all));
        for (double weight : WEIGHTS) {
            figures.line(String.format(
                    Locale.ROOT,
                    "the same weight for all, %s: %d",
                    weight,
                    conditions.stream()
                            .mapToLong(one -> foundOften(weight, one))
                            .sum()));
        }
        figures.write();
        assertThat(found / (double) all).isGreaterThanOrEqualTo(0.7);
    }

    /** None of these figures was measured by anybody, so each is made three times as large and as small, one at a time. */
    @Test
    void the_first_ten_hardly_depend_on_any_single_figure() {
        Figures figures = new Figures("other-figures");
        Map<String, Assumptions> others = others(Assumptions.proposed());
        others.forEach((name, other) -> {
            PainKnowledge knowledge = new PainKnowledge(PackLoader.shipped(), other);
            long found = conditions.stream()
                    .mapToLong(one -> foundOften(knowledge, one))
                    .sum();
            figures.line(name + ": " + found);
            assertThat(found).as(name).isGreaterThanOrEqualTo(11);
        });
        figures.write();
    }

    private static Map<String, Assumptions> others(Assumptions a) {
        Map<String, Assumptions> others = new LinkedHashMap<>();
        for (double by : new double[] {1 / 3.0, 3}) {
            String times = String.format(Locale.ROOT, " times %.2f", by);
            others.put("source" + times, with(a, a.source() * by, a.spillover(), a.leak(), a.elsewhere(), a.pattern()));
            others.put("leak" + times, with(a, a.source(), a.spillover(), a.leak() * by, a.elsewhere(), a.pattern()));
            others.put(
                    "elsewhere" + times, with(a, a.source(), a.spillover(), a.leak(), a.elsewhere() * by, a.pattern()));
            others.put(
                    "pattern" + times, with(a, a.source(), a.spillover(), a.leak(), a.elsewhere(), a.pattern() * by));
        }
        others.put("spillover 0.2", with(a, a.source(), 0.2, a.leak(), a.elsewhere(), a.pattern()));
        others.put("spillover 0.5", with(a, a.source(), 0.5, a.leak(), a.elsewhere(), a.pattern()));
        return others;
    }

    private static Assumptions with(
            Assumptions a, double source, double spillover, double leak, double elsewhere, double pattern) {
        return new Assumptions(
                source, a.primary(), spillover, leak, a.unpainted(), elsewhere, a.elsewhereFelt(), pattern);
    }

    /** The weight of what is unpainted that finds most in all conditions but one; of equals the one of the trial. */
    private double tunedWithout(Condition left) {
        List<Condition> others = new ArrayList<>(conditions);
        others.remove(left);
        return WEIGHTS.stream()
                .max(Comparator.<Double>comparingLong(weight -> others.stream()
                                .mapToLong(one -> foundOften(weight, one))
                                .sum())
                        .thenComparingDouble(weight -> -Math.abs(weight - TRIAL)))
                .orElseThrow();
    }

    private long foundOften(double weight, Condition condition) {
        return foundOften(weighing(weight), condition);
    }

    private static long foundOften(PainKnowledge knowledge, Condition condition) {
        List<Candidate> list = Places.list(knowledge, Places.worst(condition.painted()));
        return condition.percent().entrySet().stream()
                .filter(muscle -> muscle.getValue() >= OFTEN)
                .filter(muscle -> Places.counted(list, muscle.getKey()) <= SHORT_LIST)
                .count();
    }

    private static long often(Condition condition) {
        return condition.percent().values().stream()
                .filter(percent -> percent >= OFTEN)
                .count();
    }

    @Test
    void a_muscle_whose_own_primary_zone_is_painted_stands_in_the_first_three() {
        List<Referral> muscles = proposed.model().referrals();
        int[] shared = new int[2];
        int[] counted = new int[2];
        Figures figures = new Figures("own-zone");
        for (Referral muscle : muscles) {
            List<Candidate> list = Places.list(proposed, Places.worst(muscle.primary()));
            int place = Places.shared(list, muscle.muscle());
            shared[0] += place == 1 ? 1 : 0;
            shared[1] += place <= 3 ? 1 : 0;
            counted[0] += Places.counted(list, muscle.muscle()) == 1 ? 1 : 0;
            counted[1] += Places.counted(list, muscle.muscle()) <= 3 ? 1 : 0;
            if (place > 3) {
                figures.line(String.format(Locale.ROOT, "%s stands in place %d", muscle.muscle(), place));
            }
        }
        figures.line(String.format(
                Locale.ROOT,
                "of %d: first %d, in the first three %d; counted line by line %d and %d",
                muscles.size(),
                shared[0],
                shared[1],
                counted[0],
                counted[1]));
        figures.write();
        assertThat(shared[1] / (double) muscles.size()).isGreaterThanOrEqualTo(0.99);
        assertThat(counted[0] / (double) muscles.size()).isGreaterThanOrEqualTo(0.77);
    }

    /** How often muscles of a band were found in people: the posterior is none of these percentages, and their order should fit. */
    @Test
    void muscles_of_a_higher_band_were_found_more_often() {
        Map<String, List<double[]>> bands = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            List<Candidate> list = Places.list(proposed, Places.worst(condition.painted()));
            condition.percent().forEach((muscle, percent) -> {
                double posterior = Places.posterior(list, muscle);
                bands.computeIfAbsent(band(list, muscle), _ -> new ArrayList<>())
                        .add(new double[] {posterior, percent / 100});
            });
        }
        Figures figures = new Figures("calibration");
        figures.line("band: muscles, mean posterior, mean share of people in whom it was found");
        bands.forEach((band, rows) -> figures.line(
                String.format(Locale.ROOT, "%s: %d, %.3f, %.3f", band, rows.size(), mean(rows, 0), mean(rows, 1))));
        figures.write();
        double much = mean(rows(bands, "much or most"), 1);
        assertThat(much).isGreaterThan(mean(rows(bands, "little"), 1));
    }

    private static List<double[]> rows(Map<String, List<double[]>> bands, String name) {
        return bands.getOrDefault(name, List.of());
    }

    private static double mean(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).average().orElse(Double.NaN);
    }

    private static String band(List<Candidate> list, Token muscle) {
        return list.stream()
                .filter(candidate -> candidate.site().muscle().equals(muscle))
                .findFirst()
                .map(candidate -> switch (candidate.band()) {
                    case EXPLAINS_MOST, EXPLAINS_MUCH -> "much or most";
                    case EXPLAINS_SOME -> "some";
                    case EXPLAINS_LITTLE -> "little";
                })
                .orElse("not in the list");
    }
}
