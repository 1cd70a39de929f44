package org.filiform.benchmarks.narrow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was raised for whom, while records are read. For one thread; several are merged. */
public final class FlagSheet {

    private static final int ASSUMED_AGE_DAYS = 35;
    private static final int LONGEST_DAYS = 308;
    private static final int MARGIN_DAYS = 14;
    private static final int SECOND_FROM = 98;
    private static final int THIRD_FROM = 196;

    private record Pregnancy(LocalDate recorded, LocalDate onset) {
        static Pregnancy newer(Pregnancy one, Pregnancy other) {
            return other.recorded.isAfter(one.recorded) ? other : one;
        }
    }

    private final NarrowRules rules;
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, Integer> raised = new HashMap<>();
    private final Map<String, Pregnancy> pregnancies = new HashMap<>();

    public FlagSheet(NarrowRules rules) {
        this.rules = rules;
    }

    /** Somebody whom the records know, with the flags of age. */
    public void born(String patient, int bits) {
        people.merge(patient, bits, (a, b) -> a | b);
    }

    public void raise(String patient, int bits) {
        if (bits != 0) {
            raised.merge(patient, bits, (a, b) -> a | b);
        }
    }

    /** A pregnancy that was not closed; one that would be over by now is left out. */
    public void pregnant(String patient, LocalDate recorded, LocalDate onset) {
        if (age(onset) <= LONGEST_DAYS) {
            pregnancies.merge(patient, new Pregnancy(recorded, onset), Pregnancy::newer);
        }
    }

    private long age(LocalDate onset) {
        return rules.day().toEpochDay() - onset.toEpochDay() + ASSUMED_AGE_DAYS;
    }

    /** Adds what another thread wrote down. */
    public void add(FlagSheet other) {
        other.people.forEach(this::born);
        other.raised.forEach(this::raise);
        other.pregnancies.forEach((patient, one) -> pregnancies.merge(patient, one, Pregnancy::newer));
    }

    /** The flags of everybody who is known, as bits. */
    public Flags flags() {
        int pregnant = rules.bit("pregnancy");
        SortedMap<String, Integer> flags = new TreeMap<>();
        people.forEach((patient, bits) -> {
            Pregnancy pregnancy = pregnancies.get(patient);
            int more = pregnancy == null ? 0 : pregnant | trimesters(age(pregnancy.onset()));
            flags.put(patient, bits | more | raised.getOrDefault(patient, 0));
        });
        return new Flags(flags);
    }

    private int trimesters(long age) {
        List<String> names = rules.flags();
        int first = names.indexOf("pregnancy") + 1;
        int bits = 0;
        for (int trimester = trimester(age - MARGIN_DAYS); trimester <= trimester(age + MARGIN_DAYS); trimester++) {
            bits |= 1 << (first + trimester);
        }
        return bits;
    }

    private static int trimester(long age) {
        if (age < SECOND_FROM) {
            return 0;
        }
        return age < THIRD_FROM ? 1 : 2;
    }
}
