package org.filiform.benchmarks;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.batch.BatchKernel;
import org.filiform.decision.batch.BatchOutcome;
import org.filiform.decision.batch.BatchOutcome.Part;
import org.filiform.decision.batch.Block;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.decision.rule.Verdict;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.population.store.KeptRun;
import org.filiform.population.store.KeptStore;

/**
 * Measures answering again from kept facts, with the whole shipped pack, for all treatments. Prints a line of CSV for each
 * round, and medians at the end.
 *
 * <p>{@code load} reads the columns that decide from disk; {@code verdicts} begins with these columns in memory and ends
 * when everybody's verdict, certain part and worst case are known and counted by verdict; {@code findings} does the same
 * and lists for each patient the rules that fired; {@code store} is the whole of it from the files, with ids and findings.
 *
 * <p>Arguments: the store, how many rounds to measure, how many threads.
 */
public final class Again {

    private static final double NANOS = 1e9;
    private static final int WARM_UPS = 8;

    private final BatchKernel kernel;
    private final List<BatchOutcome> outcomes = new ArrayList<>();
    private final CompiledRules compiled;
    private final int threads;
    private final ExecutorService team;

    private Again(CompiledRules compiled, int threads) {
        this.compiled = compiled;
        this.kernel = new BatchKernel(compiled, Stage.INTAKE);
        this.threads = threads;
        this.team = Executors.newFixedThreadPool(threads);
        for (int thread = 0; thread < threads; thread++) {
            outcomes.add(new BatchOutcome(compiled));
        }
    }

    /** Runs the rounds. */
    public static void main(String[] arguments) throws ExecutionException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        Pack pack = PackLoader.shipped();
        CompiledRules compiled = new CompiledRules(pack.ruleSet());
        Again again = new Again(compiled, threads);
        try (KeptStore store = KeptStore.open(folder)) {
            System.out.println("what,threads,patients,round,seconds,result");
            Block[] blocks = new Block[store.blocks()];
            again.measure(
                    "load",
                    store,
                    Math.min(rounds, 3),
                    1,
                    () -> again.each(blocks.length, (block, _) -> {
                        blocks[block] = store.facts(block);
                        return (long) blocks[block].size();
                    }));
            again.measure(
                    "verdicts",
                    store,
                    rounds,
                    WARM_UPS,
                    () -> again.each(blocks.length, (block, outcome) -> again.verdicts(blocks[block], outcome)));
            again.measure(
                    "findings",
                    store,
                    rounds,
                    WARM_UPS,
                    () -> again.each(blocks.length, (block, outcome) -> again.findings(blocks[block], outcome)));
            Frame frame = Made.frame(pack, Stage.INTAKE);
            KeptRun run = new KeptRun(store, Made.screener(pack), frame);
            again.measure("store", store, Math.min(rounds, 3), 1, () -> {
                long[] found = new long[1];
                run.flag(threads, flags -> flags.findings().forEach(ofPatient -> found[0] += ofPatient.size()));
                return found[0];
            });
        } finally {
            again.team.shutdown();
        }
    }

    /** What is measured. */
    @FunctionalInterface
    private interface Round {
        long run() throws ExecutionException, InterruptedException;
    }

    private void measure(String what, KeptStore store, int rounds, int warmUps, Round work)
            throws ExecutionException, InterruptedException {
        PrintStream out = System.out;
        double[] seconds = new double[rounds];
        for (int round = 1 - warmUps; round <= rounds; round++) {
            long start = System.nanoTime();
            long result = work.run();
            double took = (System.nanoTime() - start) / NANOS;
            out.printf(Locale.ROOT, "%s,%d,%d,%d,%.5f,%d%n", what, threads, store.patients(), round, took, result);
            if (round > 0) {
                seconds[round - 1] = took;
            }
        }
        Arrays.sort(seconds);
        System.err.printf(
                Locale.ROOT,
                "%s, %d threads, %d patients: median %.1f ms (%.1f to %.1f)%n",
                what,
                threads,
                store.patients(),
                seconds[rounds / 2] * 1000,
                seconds[0] * 1000,
                seconds[rounds - 1] * 1000);
    }

    /** All blocks, each by whichever thread is free, each thread with an outcome of its own. */
    private long each(int blocks, BiFunction<Integer, BatchOutcome, Long> work)
            throws ExecutionException, InterruptedException {
        AtomicInteger next = new AtomicInteger();
        List<Future<Long>> parts = new ArrayList<>();
        for (BatchOutcome outcome : outcomes) {
            parts.add(team.submit(() -> {
                long sum = 0;
                for (int block = next.getAndIncrement(); block < blocks; block = next.getAndIncrement()) {
                    sum += work.apply(block, outcome);
                }
                return sum;
            }));
        }
        long sum = 0;
        for (Future<Long> part : parts) {
            sum += part.get();
        }
        return sum;
    }

    private long verdicts(Block block, BatchOutcome outcome) {
        kernel.screen(block, outcome);
        long sum = 0;
        int modalities = compiled.rules().modalities().size();
        for (int modality = 0; modality < modalities; modality++) {
            for (Verdict verdict : Verdict.values()) {
                for (Part part : Part.values()) {
                    sum = 31 * sum + outcome.count(part, modality, verdict);
                }
            }
        }
        return sum;
    }

    private long findings(Block block, BatchOutcome outcome) {
        kernel.screen(block, outcome);
        int rules = compiled.rules().rules().size();
        int[] end = new int[block.size() + 1];
        for (int rule = 0; rule < rules; rule++) {
            outcome.eachFired(rule, person -> end[person + 1]++);
        }
        for (int person = 0; person < block.size(); person++) {
            end[person + 1] += end[person];
        }
        int[] next = end.clone();
        short[] found = new short[end[block.size()]];
        for (int rule = 0; rule < rules; rule++) {
            short number = (short) rule;
            outcome.eachFired(rule, person -> found[next[person]++] = number);
        }
        return found.length;
    }
}
