package org.filiform.population.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filiform.decision.batch.BatchOutcome;
import org.filiform.decision.batch.BatchOutcome.Part;
import org.filiform.decision.kernel.Blueprint;
import org.filiform.decision.rule.Verdict;
import org.filiform.population.ModalityCounts;

/** Counts what the batch kernel found, block after block. Not for several threads at once. */
@SuppressWarnings("EnumOrdinal") // Verdicts and parts stand in the order of their numbers.
final class BatchCounts {

    private static final String CONFLICT = "conflict:";

    private final Blueprint rules;
    private final int modalities;
    private final long[][][] verdicts;
    private final long[] fired;
    private final long[] conflicts;
    private final long[] onlyInPerson;
    private long onlyInPersonAnywhere;

    BatchCounts(Blueprint rules) {
        this.rules = rules;
        this.modalities = rules.modalities().size();
        this.verdicts = new long[Part.values().length][modalities][Verdict.values().length];
        this.fired = new long[rules.ruleCount()];
        this.conflicts = new long[rules.factCount()];
        this.onlyInPerson = new long[modalities];
    }

    void add(BatchOutcome outcome) {
        for (Part part : Part.values()) {
            for (int modality = 0; modality < modalities; modality++) {
                for (Verdict verdict : Verdict.values()) {
                    verdicts[part.ordinal()][modality][verdict.ordinal()] += outcome.count(part, modality, verdict);
                }
            }
        }
        Arrays.setAll(fired, rule -> fired[rule] + outcome.countFired(rule));
        Arrays.setAll(conflicts, fact -> conflicts[fact] + outcome.countConflicts(fact));
        Arrays.setAll(onlyInPerson, modality -> onlyInPerson[modality] + outcome.countOnlyInPerson(modality));
        onlyInPersonAnywhere += outcome.countOnlyInPerson();
    }

    void add(BatchCounts other) {
        for (int part = 0; part < verdicts.length; part++) {
            for (int modality = 0; modality < modalities; modality++) {
                add(verdicts[part][modality], other.verdicts[part][modality]);
            }
        }
        add(fired, other.fired);
        add(conflicts, other.conflicts);
        add(onlyInPerson, other.onlyInPerson);
        onlyInPersonAnywhere += other.onlyInPersonAnywhere;
    }

    private static void add(long[] into, long[] more) {
        Arrays.setAll(into, at -> into[at] + more[at]);
    }

    long onlyInPerson() {
        return onlyInPersonAnywhere;
    }

    List<ModalityCounts> modalities() {
        List<ModalityCounts> counts = new ArrayList<>();
        for (int modality = 0; modality < modalities; modality++) {
            counts.add(new ModalityCounts(
                    rules.modalities().get(modality),
                    verdicts(Part.VERDICT, modality),
                    verdicts(Part.SO_FAR, modality),
                    verdicts(Part.COULD_BECOME, modality),
                    findings(modality),
                    onlyInPerson[modality]));
        }
        return counts;
    }

    private Map<Verdict, Long> verdicts(Part part, int modality) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            long count = verdicts[part.ordinal()][modality][verdict.ordinal()];
            if (count > 0) {
                counts.put(verdict, count);
            }
        }
        return counts;
    }

    private Map<String, Long> findings(int modality) {
        Map<String, Long> counts = new TreeMap<>();
        for (int rule = 0; rule < fired.length; rule++) {
            if (fired[rule] > 0 && (rules.modalitiesOf(rule) >>> modality & 1) != 0) {
                counts.put(rules.rule(rule).id().value(), fired[rule]);
            }
        }
        for (int fact = 0; fact < conflicts.length; fact++) {
            if (conflicts[fact] > 0 && (rules.modalitiesAsking(fact) >>> modality & 1) != 0) {
                counts.put(CONFLICT + rules.fact(fact).id(), conflicts[fact]);
            }
        }
        return counts;
    }
}
