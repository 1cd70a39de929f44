package org.filiform.population;

import java.util.List;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.FactReader;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.knowledge.Pack;
import org.filiform.population.input.Inputs;
import org.filiform.population.intake.Counts;
import org.filiform.population.intake.Lens;
import org.filiform.population.intake.MedicineBook;
import org.filiform.population.intake.Outpost;
import org.filiform.population.keep.Bearing;
import org.filiform.population.keep.Binder;

/**
 * The parts of a {@link PopulationRun}, for whoever shares them out among machines: reading slices, putting together
 * what they say about a patient, answering, counting. Done in this order with every slice and every patient once, they
 * give what the run gives. Immutable; one serves any number of threads.
 */
public final class RunParts {

    private final Screener screener;
    private final Frame frame;
    private final Lens lens;
    private final Bearing bearing;

    /**
     * The parts of {@link PopulationRun#PopulationRun}.
     *
     * @param screener the rules, as adopted
     * @param index the codes by which records are read
     * @param figures the figures by which they are read
     * @param frame moment, stage, language, pack and adoption of every answer
     */
    public RunParts(Screener screener, CodeIndex index, Figures figures, Frame frame) {
        this(
                screener,
                frame,
                Lens.of(index, figures, frame.asOf().zone()),
                new Bearing(screener.rules().facts(), new FactReader(figures.pregnancy()), frame.asOf()));
    }

    private RunParts(Screener screener, Frame frame, Lens lens, Bearing bearing) {
        this.screener = screener;
        this.frame = frame;
        this.lens = lens;
        this.bearing = bearing;
    }

    /** The same with every line read in full: {@link PopulationRun#inFull}. */
    public RunParts inFull() {
        return new RunParts(screener, frame, lens.inFull(), bearing);
    }

    /** The parts of a run with the codes and figures of a pack. */
    public static RunParts of(Pack pack, Screener screener, Frame frame) {
        return new RunParts(screener, CodeIndex.of(pack), Figures.of(pack), frame);
    }

    /** Reads slices, with the Medications that are known already. */
    public Outpost outpost(MedicineBook book) {
        return new Outpost(screener.rules().facts(), bearing, lens, book);
    }

    /** Puts together what slices say about a patient. */
    public Binder binder() {
        return new Binder(screener.rules().facts(), bearing);
    }

    /**
     * Answers for some patients.
     *
     * @param files the names of the files by number, for gaps to name
     */
    public Round round(List<String> files) {
        return new Round(screener, frame, new Gaps(files));
    }

    /**
     * The summary of the whole run.
     *
     * @param inputs what was read
     * @param keptBytes how much was kept of it
     * @param counts of every slice; what is wrong with the listing is added
     * @param rounds of every patient
     */
    public RunSummary summary(Inputs inputs, long keptBytes, Counts counts, List<Round.Counted> rounds) {
        AnswerCounts answers = new AnswerCounts(screener.rules());
        rounds.forEach(round -> answers.add(round.counts()));
        inputs.found().forEach(counts.problems()::add);
        rounds.forEach(round -> counts.problems().add(round.late()));
        return RunSummary.of(inputs, keptBytes, lens.isInFull(), counts, answers);
    }
}
