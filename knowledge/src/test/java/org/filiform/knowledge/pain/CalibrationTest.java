package org.filiform.knowledge.pain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.pain.Assumptions;
import org.filiform.decision.pain.BodyModel;
import org.filiform.decision.pain.Candidate;
import org.filiform.decision.pain.PainDrawing;
import org.filiform.decision.pain.Place;
import org.filiform.decision.pain.Referral;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

/**
 * People made after the model itself: of muscles with a posterior of one in five, one in five should be a source. With the full
 * weight of what is unpainted this has to come out, since it is the same arithmetic forwards and backwards; with the weight that is
 * used, which believes less in what people leave out, it tells how far the figures are too low or too high for such people.
 */
class CalibrationTest {

    private static final int PEOPLE = 4_000;
    private static final double[] EDGES = {0, 0.02, 0.05, 0.15, 0.5, 1.01};

    private final PainKnowledge full = knowledge(1);
    private final BodyModel model = full.model();
    private final Random random = new Random(99);
    private final List<Place> left =
            model.places().stream().filter(place -> place.side() == Side.LEFT).toList();

    private static PainKnowledge knowledge(double unpainted) {
        return new PainKnowledge(PackLoader.shipped(), Assumptions.proposed().withUnpainted(unpainted));
    }

    @Test
    void with_the_full_weight_of_the_unpainted_a_posterior_is_how_often_a_muscle_is_a_source() {
        double[][] bins = bins(full, "full weight");
        for (double[] bin : bins) {
            double error = 4 * Math.sqrt(bin[1] / bin[0] * (1 - bin[1] / bin[0]) / bin[0]);
            assertThat(bin[2] / bin[0]).isCloseTo(bin[1] / bin[0], within(error + 0.01));
        }
    }

    @Test
    void the_weight_that_is_used_is_reported() {
        double[][] bins = bins(
                knowledge(Assumptions.proposed().unpainted()),
                "weight " + Assumptions.proposed().unpainted());
        assertThat(bins[EDGES.length - 2][2] / bins[EDGES.length - 2][0]).isGreaterThan(0.5);
    }

    /** For each bin of the posterior: how many, the sum of posteriors, and how many were sources. */
    private double[][] bins(PainKnowledge knowledge, String name) {
        double[][] bins = new double[EDGES.length - 1][3];
        for (int person = 0; person < PEOPLE; person++) {
            Set<Token> sources = sources();
            PainDrawing drawing = painted(sources);
            for (Candidate candidate : knowledge.rank(drawing, Map.of()).candidates()) {
                int bin = 0;
                while (candidate.posterior() >= EDGES[bin + 1]) {
                    bin++;
                }
                bins[bin][0]++;
                bins[bin][1] += candidate.posterior();
                bins[bin][2] += sources.contains(candidate.site().muscle()) ? 1 : 0;
            }
        }
        Figures figures = new Figures("calibration-" + name.replace(' ', '-'));
        figures.line("posterior from, to: muscles, mean posterior, share that were sources");
        for (int bin = 0; bin < bins.length; bin++) {
            figures.line(String.format(
                    Locale.ROOT,
                    "%.2f, %.2f: %.0f, %.3f, %.3f",
                    EDGES[bin],
                    Math.min(1, EDGES[bin + 1]),
                    bins[bin][0],
                    bins[bin][1] / bins[bin][0],
                    bins[bin][2] / bins[bin][0]));
        }
        figures.write();
        return bins;
    }

    /** Each muscle by its prior, and again if these were more than three. */
    private Set<Token> sources() {
        while (true) {
            Set<Token> sources = new HashSet<>();
            for (Referral referral : model.referrals()) {
                if (random.nextDouble() < Assumptions.proposed().source()) {
                    sources.add(referral.muscle());
                }
            }
            if (sources.size() <= 3) {
                return sources;
            }
        }
    }

    private PainDrawing painted(Set<Token> sources) {
        Assumptions assumptions = Assumptions.proposed();
        Set<Integer> elsewhere = new TreeSet<>();
        left.stream()
                .map(Place::segment)
                .distinct()
                .filter(_ -> random.nextDouble() < assumptions.elsewhere())
                .forEach(elsewhere::add);
        Map<Token, Integer> painted = new HashMap<>();
        for (Place place : left) {
            double spared = 1 - assumptions.leak();
            spared *= elsewhere.contains(place.segment()) ? 1 - assumptions.elsewhereFelt() : 1;
            for (Referral referral : model.referrals()) {
                if (sources.contains(referral.muscle())) {
                    spared *= referral.primary().contains(place.code())
                            ? 1 - assumptions.primary()
                            : referral.spillover().contains(place.code()) ? 1 - assumptions.spillover() : 1;
                }
            }
            if (random.nextDouble() > spared) {
                painted.put(place.code(), PainDrawing.WORST);
            }
        }
        return new PainDrawing(painted);
    }
}
