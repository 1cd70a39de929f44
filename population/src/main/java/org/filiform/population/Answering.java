package org.filiform.population;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Future;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.population.intake.Team;
import org.filiform.population.keep.PatientStore;
import org.filiform.population.problem.ProblemLog;

/** Answers for every patient of a store, on all threads, in the order of their ids. */
final class Answering {

    /** Patients that one thread takes at a time. */
    private static final int BLOCK = 64;

    /** Blocks that may be begun or wait to be taken, for each thread. */
    private static final int BLOCKS_AHEAD = 4;

    private final Screener screener;
    private final Frame frame;
    private final PatientStore store;
    private final Gaps gaps;
    private final AnswerCounts counts;
    private final ProblemLog problems;

    Answering(Screener screener, Frame frame, PatientStore store, Gaps gaps, ProblemLog problems) {
        this.screener = screener;
        this.frame = frame;
        this.store = store;
        this.gaps = gaps;
        this.counts = new AnswerCounts(screener.rules());
        this.problems = problems;
    }

    private record Block<R>(List<R> prepared, Round.Counted counted) {}

    /** Answers for all. At no time is more held than a few blocks of answers. */
    <R> AnswerCounts answer(Team team, AnswerTaker<R> taker) {
        List<String> patients = store.patients();
        Deque<Future<Block<R>>> ahead = new ArrayDeque<>();
        for (int from = 0; from < patients.size(); from += BLOCK) {
            List<String> block = patients.subList(from, Math.min(from + BLOCK, patients.size()));
            ahead.add(team.start(() -> prepare(block, taker)));
            if (ahead.size() >= BLOCKS_AHEAD * team.size()) {
                take(Team.await(ahead.remove()), taker);
            }
        }
        ahead.forEach(block -> take(Team.await(block), taker));
        return counts;
    }

    private <R> void take(Block<R> block, AnswerTaker<R> taker) {
        counts.add(block.counted().counts());
        problems.add(block.counted().late());
        block.prepared().forEach(taker::take);
    }

    private <R> Block<R> prepare(List<String> patients, AnswerTaker<R> taker) {
        Round round = new Round(screener, frame, gaps);
        List<R> prepared = new ArrayList<>(patients.size());
        for (String patient : patients) {
            prepared.add(taker.prepare(round.answer(patient, store.patient(patient))));
        }
        return new Block<>(prepared, round.counted());
    }
}
