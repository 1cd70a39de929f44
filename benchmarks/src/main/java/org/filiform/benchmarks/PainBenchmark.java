package org.filiform.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.pain.Assumptions;
import org.filiform.decision.pain.Candidate;
import org.filiform.decision.pain.PainDrawing;
import org.filiform.decision.pain.Ranking;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.pain.PainKnowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** From a drawing to the whole ranking: posteriors, what each explains, the next test, what is left. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
@State(Scope.Benchmark)
public class PainBenchmark {

    private static final double SAME = 1e-9;

    /** What is painted: two regions, three, an arm, one half of the body, all of it. */
    @Param({"heel", "shoulder", "arm", "half", "whole"})
    public String drawing = "heel";

    private final Pack pack = PackLoader.shipped();
    private final PainKnowledge knowledge = new PainKnowledge(pack);
    private final EverySetOfThree everySet = new EverySetOfThree(knowledge.model(), Assumptions.proposed());
    private PainDrawing painted = new PainDrawing(Map.of());

    /** Paints, and makes sure that both come to the same where no pattern competes, which the slow way does not know. */
    @Setup
    public void paint() {
        Set<Token> regions = regions();
        painted = new PainDrawing(regions.stream().collect(Collectors.toMap(code -> code, _ -> PainDrawing.WORST)));
        if (knowledge.lookFirst(painted).isEmpty()) {
            compare(everySet.posteriors(regions), knowledge.rank(painted, Map.of()));
        }
    }

    private Set<Token> regions() {
        return switch (drawing) {
            case "heel" -> Set.of(new Token("237a"), new Token("237b"));
            case "shoulder" -> Set.of(new Token("110a"), new Token("110b"), new Token("112a"));
            case "arm" -> pack.expandRegions(List.of(new Token("arm-left")));
            case "half" -> all(region -> region.side() == Region.Side.LEFT);
            default -> all(_ -> true);
        };
    }

    private Set<Token> all(Predicate<Region> which) {
        return pack.regions().stream().filter(which).map(Region::code).collect(Collectors.toSet());
    }

    private void compare(double[] slow, Ranking ranking) {
        for (Candidate candidate : ranking.candidates()) {
            int muscle = 0;
            while (!knowledge
                    .model()
                    .referrals()
                    .get(muscle)
                    .muscle()
                    .equals(candidate.site().muscle())) {
                muscle++;
            }
            if (Math.abs(slow[muscle] - candidate.posterior()) > SAME) {
                throw new IllegalStateException(
                        candidate.site() + ": " + candidate.posterior() + ", not " + slow[muscle]);
            }
        }
    }

    /** As the program does it. */
    @Benchmark
    public Ranking rank() {
        return knowledge.rank(painted, Map.of());
    }

    /** One half, set by set. */
    @Benchmark
    public double[] oneHalfSetBySet() {
        return everySet.posteriors(painted.regions());
    }
}
