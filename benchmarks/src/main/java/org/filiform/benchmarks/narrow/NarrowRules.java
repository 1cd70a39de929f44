package org.filiform.benchmarks.narrow;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.benchmarks.Place;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.code.CodeEntry;
import org.filiform.knowledge.code.CodeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The narrow rule set.
 *
 * @param day at whose beginning, in UTC, is asked
 * @param rules in their order
 * @param flags the seventeen, in the order of the rules; that of a pregnancy comes before its trimesters
 * @param sets the codes of every set that a rule names, each as {@code system|code}
 */
public record NarrowRules(LocalDate day, List<NarrowRule> rules, List<String> flags, Map<String, Set<String>> sets) {

    private static final Path FILE = Place.of("narrow", "rules.yaml");
    private static final Set<String> SYSTEMS =
            Set.of("http://snomed.info/sct", "http://www.nlm.nih.gov/research/umls/rxnorm");

    public NarrowRules {
        rules = List.copyOf(rules);
        flags = List.copyOf(flags);
        sets = Map.copyOf(sets);
    }

    /** Reads the file, and the codes from the shipped pack. */
    public static NarrowRules load() {
        try (InputStream in = Files.newInputStream(FILE)) {
            Object read = new Load(LoadSettings.builder().build()).loadFromInputStream(in);
            Map<?, ?> file = (Map<?, ?>) read;
            List<NarrowRule> rules = list(file.get("rules")).stream()
                    .map(rule -> rule((Map<?, ?>) rule))
                    .toList();
            return new NarrowRules(LocalDate.parse(String.valueOf(file.get("day"))), rules, flags(rules), sets(rules));
        } catch (IOException failed) {
            throw new IllegalStateException("The rules cannot be read: " + failed.getMessage(), failed);
        }
    }

    private static NarrowRule rule(Map<?, ?> rule) {
        String flag = String.valueOf(rule.get("flag"));
        if (rule.get("age-below") instanceof Integer years) {
            return new NarrowRule.Below(flag, years);
        }
        if (rule.get("age-from") instanceof Integer years) {
            return new NarrowRule.From(flag, years);
        }
        Map<Kind, List<String>> sets = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            if (rule.containsKey(kind.word())) {
                sets.put(kind, words(rule.get(kind.word())));
            }
        }
        return new NarrowRule.Coded(flag, sets, words(rule.get("trimesters")));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    private static List<String> words(@Nullable Object value) {
        return list(value).stream().map(String::valueOf).toList();
    }

    private static Map<String, Set<String>> sets(List<NarrowRule> rules) {
        var pack = PackLoader.shipped();
        Map<String, Set<String>> sets = new HashMap<>();
        for (NarrowRule rule : rules) {
            if (rule instanceof NarrowRule.Coded coded) {
                coded.sets().values().stream()
                        .flatMap(Collection::stream)
                        .forEach(set -> sets.put(set, codes(pack.codeSets().named(set))));
            }
        }
        return sets;
    }

    private static Set<String> codes(CodeSet set) {
        return Set.copyOf(set.entries().stream()
                .filter(NarrowRules::isKept)
                .map(entry -> entry.system() + "|" + entry.code())
                .toList());
    }

    /** Whole codes of the two systems. */
    static boolean isKept(CodeEntry entry) {
        return entry.kind() == CodeEntry.Kind.CODE && SYSTEMS.contains(entry.system());
    }

    private static List<String> flags(List<NarrowRule> rules) {
        List<String> flags = new ArrayList<>();
        for (NarrowRule rule : rules) {
            flags.add(rule.flag());
            if (rule instanceof NarrowRule.Coded coded) {
                flags.addAll(coded.trimesters());
            }
        }
        return flags;
    }

    /** The bit of a flag. */
    public int bit(String flag) {
        int index = flags.indexOf(flag);
        if (index < 0) {
            throw new IllegalArgumentException("No rule raises '" + flag + "'");
        }
        return 1 << index;
    }

    /** The flags of a code, as bits, by {@code system|code}. */
    public Map<String, Integer> flagsByCode(Kind kind) {
        Map<String, Integer> bits = new HashMap<>();
        for (NarrowRule rule : rules) {
            if (rule instanceof NarrowRule.Coded coded) {
                for (String set : coded.sets().getOrDefault(kind, List.of())) {
                    int bit = bit(rule.flag());
                    sets.getOrDefault(set, Set.of()).forEach(code -> bits.merge(code, bit, (a, b) -> a | b));
                }
            }
        }
        return bits;
    }
}
