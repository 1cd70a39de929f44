package org.filiform.population;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filiform.fhir.interpret.Tally;
import org.filiform.population.input.Inputs;
import org.filiform.population.intake.Counts;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Problem;

/**
 * What a run did.
 *
 * @param patients how many were answered for
 * @param deceased how many of them have died
 * @param incomplete how many of them have a gap in their record
 * @param onlyInPerson how many lack nothing but what must be asked in person, whatever the treatment
 * @param files how many were read
 * @param bytes how many these are on disk
 * @param keptBytes memory that grew with the patients and their Medications
 * @param resources by type
 * @param inFull whether every line was read in full, because that was asked for
 * @param passedOver how many resources were passed over after a look at their shape, type and person, because they hold
 *     no code that can matter
 * @param modalities in the order of the pack
 * @param unknownSystems codings by the code system that the pack does not know; empty for no system at all
 * @param matchedByName medicines and substances recognised by name, by how they were recognised
 * @param foreignForms answered forms that are not ours
 * @param unknownQuestions answers in forms of ours to questions that the pack does not have
 * @param leftOut files in the folders that hold no records, by name
 * @param problems the first ones in the order of files and lines; the counts are of all
 * @param problemCounts by sort
 * @param untiedProblems how many could not be tied to a patient, so that they may concern anybody
 */
public record RunSummary(
        long patients,
        long deceased,
        long incomplete,
        long onlyInPerson,
        long files,
        long bytes,
        long keptBytes,
        Map<String, Long> resources,
        boolean inFull,
        long passedOver,
        List<ModalityCounts> modalities,
        Map<String, Long> unknownSystems,
        Map<String, Long> matchedByName,
        long foreignForms,
        long unknownQuestions,
        List<String> leftOut,
        List<Problem> problems,
        Map<Fault, Long> problemCounts,
        long untiedProblems) {

    public RunSummary {
        resources = Collections.unmodifiableMap(new TreeMap<>(resources));
        modalities = List.copyOf(modalities);
        unknownSystems = Collections.unmodifiableMap(new TreeMap<>(unknownSystems));
        matchedByName = Collections.unmodifiableMap(new TreeMap<>(matchedByName));
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
        problemCounts = Collections.unmodifiableMap(new TreeMap<>(problemCounts));
    }

    static RunSummary of(Inputs inputs, long keptBytes, boolean inFull, Counts counts, AnswerCounts answers) {
        Tally tally = counts.tally();
        return new RunSummary(
                answers.patients(),
                answers.deceased(),
                answers.incomplete(),
                answers.onlyInPerson(),
                inputs.files().size(),
                inputs.bytes(),
                keptBytes,
                counts.types(),
                inFull,
                counts.passedOver(),
                answers.modalities(),
                tally.unknownSystems(),
                tally.matchedByName(),
                tally.foreignForms(),
                tally.unknownQuestions(),
                inputs.leftOut(),
                counts.problems().told(inputs.names()::get),
                counts.problems().counts(),
                counts.problems().untied());
    }

    public long resourceCount() {
        return resources.values().stream().mapToLong(Long::longValue).sum();
    }

    public long problemCount() {
        return problemCounts.values().stream().mapToLong(Long::longValue).sum();
    }
}
