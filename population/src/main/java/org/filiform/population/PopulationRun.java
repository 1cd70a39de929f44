package org.filiform.population;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.FactReader;
import org.filiform.decision.fact.Facts;
import org.filiform.fhir.code.CodeIndex;
import org.filiform.fhir.interpret.Figures;
import org.filiform.knowledge.Pack;
import org.filiform.population.input.Inputs;
import org.filiform.population.input.Sieve;
import org.filiform.population.intake.Counts;
import org.filiform.population.intake.Crew;
import org.filiform.population.intake.Lens;
import org.filiform.population.intake.Team;
import org.filiform.population.keep.Bearing;
import org.filiform.population.keep.KeptPatient;
import org.filiform.population.keep.OneChart;
import org.filiform.population.keep.PatientStore;
import org.filiform.population.problem.Found;
import org.filiform.population.problem.Problem;

/**
 * Screens a population: reads every record once, then answers for every patient. Immutable; one serves any number of
 * runs, one after the other or at once.
 */
public final class PopulationRun {

    /** How often the files are gone through to find every id under which one patient's records stand. */
    private static final int MOST_SEARCHES = 4;

    private final Screener screener;
    private final Figures figures;
    private final Frame frame;
    private final Lens lens;

    /**
     * @param screener the rules, as adopted
     * @param index the codes by which records are read
     * @param figures the figures by which they are read
     * @param frame moment, stage, language, pack and adoption of every answer
     */
    public PopulationRun(Screener screener, CodeIndex index, Figures figures, Frame frame) {
        this(screener, figures, frame, Lens.of(index, figures, frame.asOf().zone()));
    }

    private PopulationRun(Screener screener, Figures figures, Frame frame, Lens lens) {
        this.screener = screener;
        this.figures = figures;
        this.frame = frame;
        this.lens = lens;
    }

    /**
     * The same with every line read in full. Otherwise those in which no code can matter are checked for being complete,
     * and for whom they name, and no further.
     */
    public PopulationRun inFull() {
        return new PopulationRun(screener, figures, frame, lens.inFull());
    }

    /** A run with the codes and figures of a pack. */
    public static PopulationRun of(Pack pack, Screener screener, Frame frame) {
        return new PopulationRun(screener, CodeIndex.of(pack), Figures.of(pack), frame);
    }

    /**
     * Screens everybody in the files.
     *
     * @param inputs what to read
     * @param threads how many threads to use
     * @param progress hears how far the reading is
     * @param taker takes the answers
     * @return what was read, answered and found wrong; no bad input makes this throw
     */
    public <R> RunSummary screen(Inputs inputs, int threads, Progress progress, AnswerTaker<R> taker) {
        FactReader reader = new FactReader(figures.pregnancy());
        Bearing bearing = new Bearing(screener.rules().facts(), reader, frame.asOf());
        PatientStore store = new PatientStore(screener.rules().facts(), bearing);
        try (Team team = new Team(threads)) {
            Crew crew = new Crew(team, store::writer, lens, UnaryOperator.identity(), told(inputs, progress));
            Counts counts = crew.read(inputs);
            long keptBytes = store.bytes() + crew.medicationBytes();
            store.joinAliases();
            Answering answering = new Answering(screener, frame, store, new Gaps(inputs.names()), counts.problems());
            return RunSummary.of(inputs, keptBytes, lens.isInFull(), counts, answering.answer(team, taker));
        }
    }

    /**
     * Reads everything about one patient, and passes over lines that cannot speak of that patient.
     *
     * @param inputs what to read
     * @param threads how many threads to use
     * @param patient the id
     */
    public OnePatient onePatient(Inputs inputs, int threads, String patient) {
        Set<String> names = Set.of(patient);
        Set<String> medications = Set.of();
        try (Team team = new Team(threads)) {
            for (int search = 1; ; search++) {
                OneChart chart = new OneChart(patient, names);
                Set<String> wanted = union(names, medications);
                Crew crew = new Crew(team, () -> chart, lens.inFull(), parts -> new Sieve(wanted, parts), _ -> {});
                Counts counts = crew.read(inputs);
                Set<String> allNames = union(names, chart.aliases());
                Set<String> allMedications = union(medications, crew.missingMedications());
                if (search == MOST_SEARCHES || wanted.equals(union(allNames, allMedications))) {
                    return onePatient(inputs, patient, chart, counts);
                }
                names = allNames;
                medications = allMedications;
            }
        }
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static OnePatient onePatient(Inputs inputs, String patient, OneChart chart, Counts counts) {
        KeptPatient kept = chart.patient();
        List<Found> late = chart.isNamed() ? Gaps.late(patient, kept) : List.of();
        late.forEach(counts.problems()::add);
        List<Problem> problems = counts.problems().told(inputs.names()::get).stream()
                .filter(problem -> problem.isUntied()
                        || problem.patient().filter(patient::equals).isPresent())
                .toList();
        return new OnePatient(
                patient,
                chart.isNamed(),
                Facts.of(kept.assertions()),
                new Gaps(inputs.names()).of(kept, late),
                kept.isDeceased(),
                problems);
    }

    private static LongConsumer told(Inputs inputs, Progress progress) {
        long total = inputs.bytes();
        long[] soFar = new long[1];
        return more -> {
            synchronized (soFar) {
                soFar[0] += more;
                progress.read(soFar[0], total);
            }
        };
    }
}
