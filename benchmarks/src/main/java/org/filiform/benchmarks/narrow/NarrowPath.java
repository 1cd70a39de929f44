package org.filiform.benchmarks.narrow;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Reading;
import org.filiform.population.AnswerTaker;
import org.filiform.population.PatientAnswer;
import org.filiform.population.PopulationRun;
import org.filiform.population.Progress;
import org.filiform.population.input.Inputs;

/** Filiform on the narrow rules: its own path from files to findings; the trimesters are told by the reading. */
public final class NarrowPath implements Flagging {

    private static final FactId PREGNANCY = new FactId("pregnancy");

    private final NarrowRules rules = NarrowRules.load();
    private final PopulationRun population = new NarrowPack(rules).run();
    private final Map<String, Integer> bits =
            rules.flags().stream().collect(Collectors.toUnmodifiableMap(flag -> flag, rules::bit));

    @Override
    public Flags flags(Path folder, int threads) {
        SortedMap<String, Integer> flags = new TreeMap<>();
        population.screen(
                Inputs.of(folder), threads, Progress.unheard(), new AnswerTaker<Map.Entry<String, Integer>>() {
                    @Override
                    public Map.Entry<String, Integer> prepare(PatientAnswer answer) {
                        return Map.entry(answer.patient(), bits(answer));
                    }

                    @Override
                    public void take(Map.Entry<String, Integer> prepared) {
                        flags.put(prepared.getKey(), prepared.getValue());
                    }
                });
        return new Flags(flags);
    }

    private int bits(PatientAnswer answer) {
        int found = 0;
        for (Finding finding : answer.screening().answers().getFirst().findings()) {
            found |= bits.getOrDefault(finding.name(), 0);
        }
        Reading pregnancy = answer.screening().readings().get(PREGNANCY);
        return pregnancy == null || !pregnancy.state().fires() ? found : found | trimesters(pregnancy.values());
    }

    private int trimesters(List<Interval> values) {
        int first = rules.flags().indexOf(PREGNANCY.value()) + 1;
        int bits = 0;
        for (Interval value : values) {
            for (int trimester = (int) value.low(); trimester <= value.high(); trimester++) {
                bits |= 1 << (first + trimester - 1);
            }
        }
        return bits;
    }
}
