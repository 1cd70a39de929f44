package org.filiform.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.population.OnePatient;
import org.filiform.population.PopulationRun;
import org.filiform.population.input.Inputs;

/**
 * Everything that records say about one person, and what an answer from them depends on.
 *
 * @param patient what was read
 * @param screener the rules as adopted
 * @param frame moment, stage, language, pack and adoption
 */
public record Records(OnePatient patient, Screener screener, Frame frame) {

    /**
     * Reads one person.
     *
     * @throws Refusal if there is no such file, or nobody with this id in it
     */
    public static Records read(String path, String id, AnswerOptions options, Clock clock) throws Refusal {
        if (!Files.exists(Path.of(path))) {
            throw Message.PATH_MISSING.with(path);
        }
        Inputs inputs = Inputs.of(Path.of(path));
        Frame frame = options.frame(inputs.dayAfterExport(options.zone()), clock);
        Knowledge knowledge = options.knowledge();
        Screener screener = knowledge.screener();
        PopulationRun run = PopulationRun.of(knowledge.pack(), screener, frame);
        OnePatient patient = run.onePatient(inputs, Runtime.getRuntime().availableProcessors(), id);
        if (!patient.found()) {
            throw Message.NO_SUCH_PATIENT.with(id, path);
        }
        return new Records(patient, screener, frame);
    }
}
