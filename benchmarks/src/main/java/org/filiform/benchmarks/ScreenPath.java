package org.filiform.benchmarks;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.Modality;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.answer.AnswerJson;
import org.filiform.population.AnswerTaker;
import org.filiform.population.PatientAnswer;
import org.filiform.population.PopulationRun;
import org.filiform.population.Progress;
import org.filiform.population.RunSummary;
import org.filiform.population.input.Inputs;

/** What {@code filiform screen --format ndjson} does: records to lines of answers, which are thrown away here. */
final class ScreenPath implements Engine {

    private final Pack pack = PackLoader.shipped();
    private final Screener screener = Made.screener(pack);
    private final PopulationRun population = PopulationRun.of(pack, screener, Made.frame(pack, Stage.INTAKE));
    private final AnswerJson json = new AnswerJson(
            screener.rules(),
            screener.rules().modalities().stream().map(Modality::id).toList());

    @Override
    public long run(Path folder, int threads) {
        return summary(folder, threads).patients();
    }

    RunSummary summary(Path folder, int threads) {
        Thrown thrown = new Thrown(json);
        RunSummary summary = population.screen(Inputs.of(folder), threads, Progress.unheard(), thrown);
        if (thrown.bytes == 0) {
            throw new IllegalStateException("No answer was written for " + folder);
        }
        return summary;
    }

    private static final class Thrown implements AnswerTaker<byte[]> {

        private final AnswerJson json;
        private long bytes;

        private Thrown(AnswerJson json) {
            this.json = json;
        }

        @Override
        public byte[] prepare(PatientAnswer answer) {
            return json.line(answer.patient(), answer.screening()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void take(byte[] prepared) {
            bytes += prepared.length;
        }
    }
}
