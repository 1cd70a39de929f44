package org.filiform.decision.batch;

import org.filiform.decision.rule.Verdict;

/** Turns what fired and what could into answers, for everybody at once. */
@SuppressWarnings("EnumOrdinal") // Verdicts are numbers here: their order is their meaning.
final class Verdicts {

    private static final int CLEAR = Verdict.CLEAR.ordinal();
    private static final int UNDETERMINED = Verdict.UNDETERMINED.ordinal();
    private static final int PRECAUTIONS = Verdict.PRECAUTIONS.ordinal();

    private Verdicts() {}

    static void of(int modality, BatchOutcome outcome) {
        long[][] fired = outcome.weights.fired[modality];
        long[][] gate = outcome.weights.gate[modality];
        long[][] possible = outcome.weights.possible[modality];
        for (int word = 0; word < Plane.WORDS; word++) {
            long everybody = outcome.everybody[word];
            certain(fired, gate, word, everybody, outcome.soFar[modality]);
            answer(gate, word, outcome.soFar[modality], outcome.verdicts[modality]);
            worst(possible, word, everybody, outcome.soFar[modality], outcome.couldBecome[modality]);
        }
    }

    /** The gravest that fired; clear only while no gate question is open. */
    private static void certain(long[][] fired, long[][] gate, int word, long everybody, long[][] soFar) {
        long left = everybody;
        for (int verdict = Weights.VERDICTS - 1; verdict > CLEAR; verdict--) {
            soFar[verdict][word] = left & fired[verdict][word];
            left &= ~fired[verdict][word];
        }
        long gateOpen = 0;
        for (long[] ofVerdict : gate) {
            gateOpen |= ofVerdict[word];
        }
        soFar[CLEAR][word] = left & ~gateOpen;
        soFar[UNDETERMINED][word] |= left & gateOpen;
    }

    /** What is certain, but for precautions that a gate question could worsen. */
    private static void answer(long[][] gate, int word, long[][] soFar, long[][] answer) {
        long worsens = 0;
        for (int verdict = PRECAUTIONS + 1; verdict < Weights.VERDICTS; verdict++) {
            worsens |= gate[verdict][word];
        }
        for (int verdict = CLEAR; verdict < Weights.VERDICTS; verdict++) {
            answer[verdict][word] = soFar[verdict][word];
        }
        long held = soFar[PRECAUTIONS][word] & worsens;
        answer[PRECAUTIONS][word] &= ~held;
        answer[UNDETERMINED][word] |= held;
    }

    /** The gravest of what is certain and what could come. */
    private static void worst(long[][] possible, int word, long everybody, long[][] soFar, long[][] couldBecome) {
        long left = everybody;
        for (int verdict = Weights.VERDICTS - 1; verdict >= CLEAR; verdict--) {
            long here = soFar[verdict][word] | possible[verdict][word];
            couldBecome[verdict][word] = here & left;
            left &= ~here;
        }
    }
}
