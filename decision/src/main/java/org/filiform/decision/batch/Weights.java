package org.filiform.decision.batch;

import java.util.Arrays;
import java.util.List;
import org.filiform.decision.kernel.Blueprint;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Verdict;

/** By modality and verdict the persons for whom something of that weight fired, could, or could through a gate. */
final class Weights {

    static final int VERDICTS = Verdict.values().length;

    /** First the modality, then the number of the verdict. */
    final long[][][] fired;

    final long[][][] possible;
    final long[][][] gate;
    /** By modality those who still have a gate question, and one that a record could have answered. */
    final long[][] asked;

    final long[][] askedOfRecords;

    Weights(List<ModalityId> modalities) {
        int size = modalities.size();
        fired = new long[size][VERDICTS][Plane.WORDS];
        possible = new long[size][VERDICTS][Plane.WORDS];
        gate = new long[size][VERDICTS][Plane.WORDS];
        asked = new long[size][Plane.WORDS];
        askedOfRecords = new long[size][Plane.WORDS];
    }

    void clear() {
        for (int modality = 0; modality < asked.length; modality++) {
            for (int verdict = 0; verdict < VERDICTS; verdict++) {
                Arrays.fill(fired[modality][verdict], 0);
                Arrays.fill(possible[modality][verdict], 0);
                Arrays.fill(gate[modality][verdict], 0);
            }
            Arrays.fill(asked[modality], 0);
            Arrays.fill(askedOfRecords[modality], 0);
        }
    }

    static void add(long[][][] weights, int modalities, int verdict, long[] persons) {
        for (int left = modalities; left != 0; left &= left - 1) {
            Plane.or(weights[Integer.numberOfTrailingZeros(left)][verdict], persons);
        }
    }

    /** These are asked a fact by these modalities; what is no gate does not count. */
    void ask(Blueprint rules, int fact, int modalities, long[] persons) {
        if (rules.isGateFact(fact)) {
            ask(modalities, rules.isFactInRecords(fact), persons);
        }
    }

    void ask(int modalities, boolean ofRecords, long[] persons) {
        for (int left = modalities; left != 0; left &= left - 1) {
            int modality = Integer.numberOfTrailingZeros(left);
            Plane.or(asked[modality], persons);
            if (ofRecords) {
                Plane.or(askedOfRecords[modality], persons);
            }
        }
    }
}
