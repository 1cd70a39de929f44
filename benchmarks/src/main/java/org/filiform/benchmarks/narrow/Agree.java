package org.filiform.benchmarks.narrow;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.filiform.benchmarks.Engines;

/**
 * Compares the flags of engines patient by patient, prints how many have each, and names everybody about whom an engine
 * differs from the first one.
 *
 * <p>Arguments: the folder, and the engines.
 */
public final class Agree {

    private Agree() {}

    /** Compares and prints; ends with 1 where somebody differs. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        SortedMap<String, Flags> byEngine = new TreeMap<>();
        List<String> engines = Arrays.asList(arguments).subList(1, arguments.length);
        for (String engine : engines) {
            byEngine.put(engine, flagging(engine).flags(folder, 1));
        }
        print(engines, byEngine, System.out);
        if (byEngine.values().stream().distinct().count() > 1) {
            System.exit(1);
        }
    }

    private static Flagging flagging(String engine) {
        if (Engines.named(engine) instanceof Flagging flagging) {
            return flagging;
        }
        throw new IllegalArgumentException(engine + " raises no flags");
    }

    private static void print(List<String> engines, Map<String, Flags> byEngine, PrintStream out) {
        NarrowRules rules = NarrowRules.load();
        out.println("flag " + String.join(" ", engines));
        for (String flag : rules.flags()) {
            StringBuilder line = new StringBuilder(flag);
            engines.forEach(
                    engine -> line.append(' ').append(of(byEngine, engine).count(rules.bit(flag))));
            out.println(line);
        }
        Flags first = of(byEngine, engines.getFirst());
        for (String engine : engines) {
            differences(rules, first, of(byEngine, engine)).forEach(line -> out.println(engine + ": " + line));
        }
    }

    private static Flags of(Map<String, Flags> byEngine, String engine) {
        return byEngine.getOrDefault(engine, new Flags(new TreeMap<>()));
    }

    /** Who differs, and in what. */
    static List<String> differences(NarrowRules rules, Flags expected, Flags found) {
        TreeSet<String> patients = new TreeSet<>(expected.ofPatients().keySet());
        patients.addAll(found.ofPatients().keySet());
        return patients.stream()
                .filter(patient -> bits(expected, patient) != bits(found, patient))
                .map(patient -> patient + " " + names(rules, bits(found, patient)) + " instead of "
                        + names(rules, bits(expected, patient)))
                .toList();
    }

    private static int bits(Flags flags, String patient) {
        return flags.ofPatients().getOrDefault(patient, -1);
    }

    private static String names(NarrowRules rules, int bits) {
        return bits < 0
                ? "nothing at all"
                : rules.flags().stream()
                        .filter(flag -> (bits & rules.bit(flag)) != 0)
                        .toList()
                        .toString();
    }
}
