package org.filiform.population.store;

import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.batch.BatchKernel;
import org.filiform.decision.batch.BatchOutcome;
import org.filiform.decision.kernel.Blueprint;
import org.filiform.decision.kernel.CompiledRules;
import org.filiform.population.AnswerTaker;
import org.filiform.population.PatientAnswer;
import org.filiform.population.RunSummary;

/**
 * Answers from kept facts. What it gives is what a run over the records gives. Immutable; one serves any number of runs.
 */
public final class KeptRun {

    private final KeptStore store;
    private final Screener screener;
    private final Frame frame;
    private final CompiledRules compiled;
    private final Blueprint rules;
    private final BatchKernel kernel;
    private final Queue<BatchOutcome> idle = new ConcurrentLinkedQueue<>();

    /**
     * @param store the kept facts
     * @param screener the rules, as adopted
     * @param frame moment and zone of the store, stage, language, pack and adoption of every answer
     */
    public KeptRun(KeptStore store, Screener screener, Frame frame) {
        this.store = store;
        this.screener = screener;
        this.frame = frame;
        this.compiled = new CompiledRules(screener.rules());
        this.rules = new Blueprint(compiled);
        this.kernel = new BatchKernel(compiled, frame.stage());
    }

    /** Counts what is found, block by block, all patients of a block at once. */
    public RunSummary count(int threads) {
        BatchCounts all = new BatchCounts(rules);
        Blocks.each(threads, store.blocks(), this::counted, all::add);
        return store.summary(all.onlyInPerson(), all.modalities());
    }

    private BatchCounts counted(int block) {
        return screened(block, this::counts);
    }

    private BatchCounts counts(BatchOutcome outcome) {
        BatchCounts counts = new BatchCounts(rules);
        counts.add(outcome);
        return counts;
    }

    /** What is made of a block. An outcome is large, so it goes from one block to the next. */
    private <T> T screened(int block, Function<BatchOutcome, T> use) {
        BatchOutcome outcome = Objects.requireNonNullElseGet(idle.poll(), () -> new BatchOutcome(compiled));
        kernel.screen(store.facts(block), outcome);
        T made = use.apply(outcome);
        idle.add(outcome);
        return made;
    }

    private record Flagged(Flags flags, BatchCounts counts) {}

    /** Hands over verdicts and findings, block by block in the order of the patients' ids. */
    public RunSummary flag(int threads, Consumer<Flags> taker) {
        Flags.Known known = new Flags.Known(rules);
        BatchCounts all = new BatchCounts(rules);
        Blocks.each(threads, store.blocks(), block -> flagged(block, known), flagged -> {
            all.add(flagged.counts);
            taker.accept(flagged.flags);
        });
        return store.summary(all.onlyInPerson(), all.modalities());
    }

    private Flagged flagged(int block, Flags.Known known) {
        return screened(block, outcome -> new Flagged(known.of(store.names(block), outcome), counts(outcome)));
    }

    /** Hands over whole answers, patient by patient in the order of their ids. */
    public <R> RunSummary answer(int threads, AnswerTaker<R> taker) {
        Blocks.each(
                threads, store.blocks(), block -> prepared(block, taker), prepared -> prepared.forEach(taker::take));
        return count(threads);
    }

    private <R> List<R> prepared(int block, AnswerTaker<R> taker) {
        return store.people(block).stream()
                .map(person -> new PatientAnswer(
                        person.patient(), screener.screen(person.readings(), person.gaps(), frame), person.deceased()))
                .map(taker::prepare)
                .toList();
    }
}
