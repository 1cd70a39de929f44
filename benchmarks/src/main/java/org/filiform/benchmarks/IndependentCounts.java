package org.filiform.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.population.AnswerTaker;
import org.filiform.population.PatientAnswer;
import org.filiform.population.PopulationRun;
import org.filiform.population.Progress;
import org.filiform.population.input.Inputs;

/**
 * Counts the same things twice, in SQL and by the program, and prints both counts and every patient about whom they
 * differ.
 *
 * <p>Arguments: the folder, and the day.
 */
public final class IndependentCounts {

    private static final int ADULT = 18;
    private static final int FORTY = 40;
    private static final int OLD = 65;

    private static final List<String> FACTS = List.of(
            "anticoagulant",
            "antiplatelet",
            "cardiac-device",
            "diabetes",
            "epilepsy",
            "immunocompromise",
            "infection",
            "node-dissection",
            "pregnancy");

    private IndependentCounts() {}

    /** Counts and prints. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = System.out;
        Path folder = Path.of(arguments[0]);
        LocalDate day = LocalDate.parse(arguments[1]);
        Map<String, Set<String>> sql = SqlCounts.flags(folder, 1, day);
        Map<String, Set<String>> program = program(folder, day);
        Set<String> all = new TreeSet<>(sql.keySet());
        all.addAll(FACTS);
        out.printf("%-18s %8s %8s %8s %10s%n", "", "sql", "program", "only sql", "only prog.");
        all.forEach(flag -> print(flag, of(sql, flag), of(program, flag), out));
        all.forEach(flag -> {
            differences(flag + ", only in SQL", of(sql, flag), of(program, flag), out);
            differences(flag + ", only by the program", of(program, flag), of(sql, flag), out);
        });
    }

    private static Set<String> of(Map<String, Set<String>> flags, String flag) {
        return flags.getOrDefault(flag, Set.of());
    }

    private static void print(String flag, Set<String> sql, Set<String> program, PrintStream out) {
        out.printf(
                "%-18s %8d %8d %8d %10d%n",
                flag,
                sql.size(),
                program.size(),
                minus(sql, program).size(),
                minus(program, sql).size());
    }

    private static void differences(String what, Set<String> some, Set<String> others, PrintStream out) {
        minus(some, others).forEach(patient -> out.println(what + ": " + patient));
    }

    private static Set<String> minus(Set<String> some, Set<String> others) {
        Set<String> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static Map<String, Set<String>> program(Path folder, LocalDate day) {
        Pack pack = PackLoader.shipped();
        Frame frame = new Frame(new AsOf(day, ZoneOffset.UTC), Stage.TODAY, "en", pack.identity(), Optional.empty());
        Map<String, Set<String>> flags = new TreeMap<>();
        PopulationRun.of(pack, Made.screener(pack), frame)
                .screen(Inputs.of(folder), 2, Progress.unheard(), new AnswerTaker<PatientAnswer>() {
                    @Override
                    public PatientAnswer prepare(PatientAnswer answer) {
                        return answer;
                    }

                    @Override
                    public void take(PatientAnswer answer) {
                        flagsOf(answer)
                                .forEach(flag -> flags.computeIfAbsent(flag, _ -> new TreeSet<>())
                                        .add(answer.patient()));
                    }
                });
        return flags;
    }

    private static Set<String> flagsOf(PatientAnswer answer) {
        Map<FactId, Reading> readings = answer.screening().readings();
        Set<String> flags = new TreeSet<>();
        for (String fact : FACTS) {
            Reading reading = readings.get(new FactId(fact));
            if (reading != null && reading.state().fires()) {
                flags.add(fact);
            }
        }
        Reading age = readings.get(new FactId("age"));
        if (age != null && !age.values().isEmpty()) {
            flags.add(band(age.values().getFirst().low()));
        }
        return flags;
    }

    private static String band(double age) {
        if (age < ADULT) {
            return "age under 18";
        }
        if (age < FORTY) {
            return "age 18 to 39";
        }
        return age < OLD ? "age 40 to 64" : "age 65 and over";
    }
}
