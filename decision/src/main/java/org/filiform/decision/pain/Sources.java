package org.filiform.decision.pain;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;

/**
 * The posteriors of all muscles, half by half.
 *
 * @param posteriors of the muscles that reach paint or were examined
 * @param noMuscle that none of them is a source
 */
record Sources(Map<MuscleSite, Double> posteriors, double noMuscle) {

    private static final List<Side> HALVES = List.of(Side.LEFT, Side.RIGHT);

    /** What it takes to find them. */
    record Finder(BodyModel model, HalfBody half, Assumptions assumptions, Reliability reliability) {

        Sources find(PainDrawing drawing, Map<MuscleSite, Signs> examined, Set<Token> fitting) {
            Map<MuscleSite, Double> posteriors = new LinkedHashMap<>();
            double noMuscle = 1;
            for (Side side : HALVES) {
                if (isAsked(side, drawing, examined)) {
                    noMuscle *= add(side, drawing, examined, fitting, posteriors);
                }
            }
            return new Sources(posteriors, noMuscle);
        }

        private boolean isAsked(Side side, PainDrawing drawing, Map<MuscleSite, Signs> examined) {
            return drawing.regions().stream().anyMatch(code -> half.number(code, side) >= 0)
                    || examined.keySet().stream().anyMatch(site -> site.side() == side || site.side() == Side.MIDLINE);
        }

        private double add(
                Side side,
                PainDrawing drawing,
                Map<MuscleSite, Signs> examined,
                Set<Token> fitting,
                Map<MuscleSite, Double> into) {
            double[] odds = new double[half.causes()];
            Set<Integer> asked = new HashSet<>();
            for (int cause = 0; cause < odds.length; cause++) {
                if (isMuscle(cause)) {
                    Signs signs = examined.getOrDefault(site(cause, side), Signs.none());
                    odds[cause] = half.prior(cause) * reliability.ratio(signs);
                    if (signs.isExamined()) {
                        asked.add(cause);
                    }
                } else {
                    odds[cause] = fitting.contains(pattern(cause)) ? half.prior(cause) : 0;
                }
            }
            PaintedHalf painted = new PaintedHalf(half, belief(side, drawing), odds, asked, assumptions);
            int[] causes = painted.causes();
            int muscles = 0;
            while (muscles < causes.length && isMuscle(causes[muscles])) {
                muscles++;
            }
            UpToThree found = UpToThree.of(painted, muscles);
            for (int at = 0; at < muscles; at++) {
                into.merge(site(causes[at], side), found.posterior(at), Finder::either);
            }
            return found.noMuscle();
        }

        private double[] belief(Side side, PainDrawing drawing) {
            double[] belief = new double[half.regions()];
            for (Map.Entry<Token, Integer> painted : drawing.strengths().entrySet()) {
                int region = half.number(painted.getKey(), side);
                if (region >= 0) {
                    belief[region] = Assumptions.belief(painted.getValue());
                }
            }
            return belief;
        }

        /** A muscle without sides is a source if it is one for either half. */
        private static double either(double left, double right) {
            return 1 - (1 - left) * (1 - right);
        }

        private boolean isMuscle(int cause) {
            return cause < model.referrals().size();
        }

        private Token pattern(int cause) {
            return model.patterns().get(cause - model.referrals().size()).id();
        }

        private MuscleSite site(int cause, Side side) {
            Referral referral = model.referrals().get(cause);
            return new MuscleSite(referral.muscle(), referral.isPaired() ? side : Side.MIDLINE);
        }
    }
}
