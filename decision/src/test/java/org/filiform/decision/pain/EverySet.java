package org.filiform.decision.pain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Side;

/**
 * The same posterior for the left half, as slowly as it can be written: every set of up to three causes, and every way in which
 * segments may hurt for a reason of their own, one by one.
 */
record EverySet(BodyModel model, Set<Token> fitting, Assumptions assumptions, Reliability reliability) {

    Map<Token, Double> posteriors(PainDrawing drawing, Map<MuscleSite, Signs> examined) {
        List<Cause> causes = causes(examined);
        Map<Token, Double> with = new HashMap<>();
        double total = 0;
        for (Set<Cause> set : sets(causes)) {
            double weight = weight(set, drawing);
            total += weight;
            set.forEach(cause -> with.merge(cause.id(), weight, Double::sum));
        }
        double all = total;
        with.replaceAll((_, weight) -> weight / all);
        return with;
    }

    /** That no muscle is at work which reaches paint or was examined. */
    double noMuscle(PainDrawing drawing, Map<MuscleSite, Signs> examined) {
        Set<Token> asked = examined.keySet().stream().map(MuscleSite::muscle).collect(Collectors.toSet());
        Set<Token> muscles = model.referrals().stream()
                .filter(referral -> asked.contains(referral.muscle())
                        || drawing.regions().stream()
                                .anyMatch(code -> referral.primary().contains(code)
                                        || referral.spillover().contains(code)))
                .map(Referral::muscle)
                .collect(Collectors.toSet());
        double none = 0;
        double total = 0;
        for (Set<Cause> set : sets(causes(examined))) {
            double weight = weight(set, drawing);
            total += weight;
            none += set.stream().noneMatch(cause -> muscles.contains(cause.id())) ? weight : 0;
        }
        return none / total;
    }

    private record Cause(Token id, double odds, Map<Token, Double> felt) {}

    private List<Cause> causes(Map<MuscleSite, Signs> examined) {
        List<Cause> causes = new ArrayList<>();
        for (Referral referral : model.referrals()) {
            Map<Token, Double> felt = new HashMap<>();
            referral.spillover().forEach(code -> felt.put(code, assumptions.spillover()));
            referral.primary().forEach(code -> felt.put(code, assumptions.primary()));
            Signs signs = examined.getOrDefault(new MuscleSite(referral.muscle(), Side.LEFT), Signs.none());
            causes.add(new Cause(referral.muscle(), odds(assumptions.source()) * reliability.ratio(signs), felt));
        }
        for (Pattern pattern : model.patterns()) {
            if (!fitting.contains(pattern.id())) {
                continue;
            }
            Map<Token, Double> felt = new HashMap<>();
            pattern.regions().forEach(code -> felt.put(code, assumptions.primary()));
            causes.add(new Cause(pattern.id(), odds(assumptions.pattern()), felt));
        }
        return causes;
    }

    private static double odds(double chance) {
        return chance / (1 - chance);
    }

    private static List<Set<Cause>> sets(List<Cause> causes) {
        List<Set<Cause>> sets = new ArrayList<>(List.of(Set.of()));
        for (int a = 0; a < causes.size(); a++) {
            sets.add(Set.of(causes.get(a)));
            for (int b = a + 1; b < causes.size(); b++) {
                sets.add(Set.of(causes.get(a), causes.get(b)));
                for (int c = b + 1; c < causes.size(); c++) {
                    sets.add(Set.of(causes.get(a), causes.get(b), causes.get(c)));
                }
            }
        }
        return sets;
    }

    private double weight(Set<Cause> set, PainDrawing drawing) {
        List<Integer> segments = left().map(Place::segment).distinct().toList();
        double weight = 0;
        for (int way = 0; way < 1 << segments.size(); way++) {
            double here = 1;
            for (int at = 0; at < segments.size(); at++) {
                boolean hurts = (way >>> at & 1) != 0;
                here *= hurts ? assumptions.elsewhere() : 1 - assumptions.elsewhere();
                here *= segment(segments.get(at), hurts, set, drawing);
            }
            weight += here;
        }
        return set.stream().mapToDouble(Cause::odds).reduce(weight, (a, b) -> a * b);
    }

    private double segment(int segment, boolean hurts, Set<Cause> set, PainDrawing drawing) {
        double likelihood = 1;
        for (Place place : left().filter(one -> one.segment() == segment).toList()) {
            double spared = hurts ? 1 - assumptions.elsewhereFelt() : 1;
            for (Cause cause : set) {
                spared *= 1 - cause.felt().getOrDefault(place.code(), 0.0);
            }
            Integer strength = drawing.strengths().get(place.code());
            likelihood *= strength == null
                    ? Math.pow((1 - assumptions.leak()) * spared, assumptions.unpainted())
                    : 1 - Assumptions.belief(strength) * (1 - assumptions.leak()) * spared;
        }
        return likelihood;
    }

    private Stream<Place> left() {
        return model.places().stream().filter(place -> place.side() == Side.LEFT);
    }
}
