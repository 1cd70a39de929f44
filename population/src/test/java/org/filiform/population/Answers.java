package org.filiform.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.rule.Verdict;
import org.filiform.population.input.Inputs;
import org.filiform.population.problem.Fault;
import org.filiform.population.problem.Problem;

/** A run with the small pack, and what came of it. */
record Answers(List<PatientAnswer> all, RunSummary summary) {

    static Answers of(Path... paths) {
        return of(2, paths);
    }

    static Answers of(int threads, Path... paths) {
        return of(SmallPack.run(), threads, Progress.unheard(), paths);
    }

    /** With somebody who hears how far the reading is. */
    static Answers of(Progress progress, Path... paths) {
        return of(SmallPack.run(), 1, progress, paths);
    }

    /** Writes one more line at the end of a file. */
    static void append(Path file, String line) {
        try {
            Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With every line read in full. */
    static Answers inFull(Path... paths) {
        return of(SmallPack.run().inFull(), 1, Progress.unheard(), paths);
    }

    private static Answers of(PopulationRun run, int threads, Progress progress, Path... paths) {
        List<PatientAnswer> taken = new ArrayList<>();
        RunSummary summary = run.screen(Inputs.of(List.of(paths)), threads, progress, new AnswerTaker<PatientAnswer>() {
            @Override
            public PatientAnswer prepare(PatientAnswer answer) {
                return answer;
            }

            @Override
            public void take(PatientAnswer prepared) {
                taken.add(prepared);
            }
        });
        return new Answers(taken, summary);
    }

    List<String> patients() {
        return all.stream().map(PatientAnswer::patient).toList();
    }

    PatientAnswer of(String patient) {
        return all.stream()
                .filter(answer -> answer.patient().equals(patient))
                .findFirst()
                .orElseThrow();
    }

    private Answer answer(String patient) {
        return of(patient).screening().of(SmallPack.DN).orElseThrow();
    }

    List<String> findings(String patient) {
        return answer(patient).findings().stream().map(Finding::name).toList();
    }

    Verdict soFar(String patient) {
        return answer(patient).soFar();
    }

    Verdict couldBecome(String patient) {
        return answer(patient).couldBecome();
    }

    List<Gap> gaps(String patient) {
        return of(patient).screening().gaps();
    }

    Optional<Reading> reading(String patient, String fact) {
        return Optional.ofNullable(of(patient).screening().readings().get(new FactId(fact)));
    }

    List<Fault> faults() {
        return summary.problems().stream().map(Problem::fault).toList();
    }

    /** Everything that a consumer could print. */
    String printed() {
        return all.toString();
    }
}
