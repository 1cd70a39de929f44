package org.filiform.population;

import java.io.Serializable;
import java.util.List;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.Facts;
import org.filiform.population.keep.KeptPatient;
import org.filiform.population.problem.Found;
import org.filiform.population.problem.ProblemLog;

/** Answers for some patients, one after the other, and counts. One serves one thread. */
public final class Round {

    private final Screener screener;
    private final Frame frame;
    private final Gaps gaps;
    private final AnswerCounts counts;
    private final ProblemLog late = new ProblemLog();

    Round(Screener screener, Frame frame, Gaps gaps) {
        this.screener = screener;
        this.frame = frame;
        this.gaps = gaps;
        this.counts = new AnswerCounts(screener.rules());
    }

    /**
     * What came of a round besides the answers.
     *
     * @param counts how many got which answer
     * @param late what is wrong and only shows once everything about a patient was read
     */
    public record Counted(AnswerCounts counts, ProblemLog late) implements Serializable {}

    /** Answers for one. */
    public PatientAnswer answer(String patient, KeptPatient kept) {
        List<Found> ofPatient = Gaps.late(patient, kept);
        ofPatient.forEach(late::add);
        Screening screening = screener.screen(Facts.of(kept.assertions()), gaps.of(kept, ofPatient), frame);
        PatientAnswer answer = new PatientAnswer(patient, screening, kept.isDeceased());
        counts.count(answer);
        return answer;
    }

    /** What was counted so far. */
    public Counted counted() {
        return new Counted(counts, late);
    }
}
