package org.filiform.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.kernel.Kernel;
import org.filiform.decision.kernel.Outcome;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.infra.Blackhole;

/** One person and the whole shipped pack: how long until verdicts and the ids of the rules that fired are known. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 7, time = 1)
@Fork(2)
@State(Scope.Benchmark)
public class KernelBenchmark {

    /** About how many facts something is known. */
    @Param({"0", "30", "100"})
    public int facts;

    private final Pack pack = PackLoader.shipped();
    private final CompiledRules compiled = new CompiledRules(pack.ruleSet());
    private final Kernel kernel = new Kernel(compiled);
    private final Outcome outcome = new Outcome(compiled);
    private @Nullable Reading[] readings = new Reading[0];
    private final Screener screener = Made.screener(pack);
    private Facts said = Facts.none();
    private final Frame frame = Made.frame(pack, Stage.INTAKE);

    /** Reads the patient's facts once; the kernel begins where they have been read. */
    @Setup
    public void readFacts() {
        said = Made.patient(pack, facts);
        readings = new Reading[compiled.factCount()];
        for (Map.Entry<FactId, Reading> entry :
                screener.read(said, frame.asOf()).entrySet()) {
            readings[compiled.numberOf(entry.getKey())] = entry.getValue();
        }
    }

    /** Verdict, certain part and worst case for every modality, and the rules that fired, as bits. */
    @Benchmark
    public void kernel(Blackhole blackhole) {
        kernel.screen(readings, Stage.INTAKE, false, outcome);
        for (int modality = 0; modality < compiled.rules().modalities().size(); modality++) {
            Verdict verdict = outcome.verdict(modality);
            blackhole.consume(verdict);
            blackhole.consume(outcome.soFar(modality));
            blackhole.consume(outcome.couldBecome(modality));
        }
        blackhole.consume(outcome.fired());
    }

    /** The whole answer with findings and questions, from assertions. */
    @Benchmark
    public Screening wholeAnswer() {
        return screener.screen(said, List.of(), frame);
    }
}
