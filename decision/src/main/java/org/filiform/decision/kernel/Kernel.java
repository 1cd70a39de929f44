package org.filiform.decision.kernel;

import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.rule.Verdict;
import org.jspecify.annotations.Nullable;

/** Tries all rules on one person's readings. Makes no objects; the {@link Outcome} is handed in and used again. */
@SuppressWarnings("EnumOrdinal") // Verdicts and stages are numbers here: their order is their meaning.
public final class Kernel {

    private static final int CONFLICT_VERDICT = Verdict.CLINICIAN_DECIDES.ordinal();

    private final CompiledRules rules;

    public Kernel(CompiledRules rules) {
        this.rules = rules;
    }

    /**
     * Tries every rule.
     *
     * @param readings by the number of their fact; null means silence
     * @param stage what may be asked by now
     * @param recordIncomplete whether a part of the record could not be read, which acts like an open gate question
     * @param outcome where the result goes
     */
    public void screen(@Nullable Reading[] readings, Stage stage, boolean recordIncomplete, Outcome outcome) {
        long[] notYet = rules.notYet[stage.ordinal()];
        outcome.reset(rules, notYet);
        for (int fact = 0; fact < readings.length; fact++) {
            Reading reading = readings[fact];
            if (reading != null) {
                take(fact, reading, notYet, outcome);
            }
        }
        closeDetails(readings, outcome);
        for (int rule = 0; rule < rules.ruleVerdicts.length; rule++) {
            if (rules.isPlain[rule]) {
                tryPlainRule(rule, readings, outcome);
            } else {
                tryRule(rule, readings, outcome);
            }
        }
        askAboutConflicts(outcome);
        askAgain(readings, outcome);
        if (recordIncomplete) {
            fearTheUnread(outcome);
        }
    }

    private void take(int fact, Reading reading, long[] notYet, Outcome outcome) {
        for (int literal : rules.literalsOfFact[fact]) {
            State state = rules.literals[literal].of(reading);
            Bits.clear(outcome.holds, literal);
            Bits.clear(outcome.open, literal);
            if (state.fires()) {
                Bits.set(outcome.holds, literal);
            } else if (state == State.UNKNOWN && !Bits.has(notYet, literal)) {
                Bits.set(outcome.open, literal);
            }
        }
        if (reading.state() == State.CONFLICT) {
            Bits.set(outcome.conflicts, fact);
        }
    }

    /** A detail of what is not there is not asked. */
    private void closeDetails(@Nullable Reading[] readings, Outcome outcome) {
        for (int fact = 0; fact < rules.parents.length; fact++) {
            int parent = rules.parents[fact];
            if (parent < 0) {
                continue;
            }
            Reading ofParent = readings[parent];
            if (ofParent != null && ofParent.state() == State.NO) {
                for (int literal : rules.literalsOfFact[fact]) {
                    Bits.clear(outcome.open, literal);
                }
            }
        }
    }

    /** "Any of these literals", which most rules are, needs no look at single terms. */
    private void tryPlainRule(int rule, @Nullable Reading[] readings, Outcome outcome) {
        int offset = rule * rules.literalWords;
        long open = 0;
        for (int word = 0; word < rules.literalWords; word++) {
            long wanted = rules.plainLiterals[offset + word];
            if ((wanted & outcome.holds[word]) != 0) {
                if (rules.applied[rule]) {
                    fire(rule, readings, outcome);
                }
                return;
            }
            outcome.rest[word] = wanted & outcome.open[word];
            open |= outcome.rest[word];
        }
        if (open != 0) {
            ask(rule, outcome);
        }
    }

    private void tryRule(int rule, @Nullable Reading[] readings, Outcome outcome) {
        for (int term = rules.firstTerm[rule]; term < rules.firstTerm[rule + 1]; term++) {
            if (holds(term, outcome)) {
                if (rules.applied[rule]) {
                    fire(rule, readings, outcome);
                }
                return;
            }
        }
        for (int term = rules.firstTerm[rule]; term < rules.firstTerm[rule + 1]; term++) {
            if (isPossible(term, outcome)) {
                ask(rule, outcome);
            }
        }
    }

    private boolean holds(int term, Outcome outcome) {
        int offset = term * rules.literalWords;
        for (int word = 0; word < rules.literalWords; word++) {
            if ((rules.termLiterals[offset + word] & ~outcome.holds[word]) != 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether open questions alone keep a term from holding; leaves those literals in {@code rest}. Context counts only
     * once everything else holds, so beside an open gate or detail it is not asked yet.
     */
    private boolean isPossible(int term, Outcome outcome) {
        int offset = term * rules.literalWords;
        boolean others = false;
        for (int word = 0; word < rules.literalWords; word++) {
            long missing = rules.termLiterals[offset + word] & ~outcome.holds[word];
            if ((missing & ~outcome.open[word]) != 0) {
                return false;
            }
            outcome.rest[word] = missing;
            others |= (missing & ~rules.contextLiterals[word]) != 0;
        }
        for (int word = 0; others && word < rules.literalWords; word++) {
            outcome.rest[word] &= ~rules.contextLiterals[word];
        }
        return true;
    }

    private void fire(int rule, @Nullable Reading[] readings, Outcome outcome) {
        Bits.set(outcome.fired, rule);
        int verdict = rules.ruleVerdicts[rule];
        int spoken = rules.ruleModalities[rule];
        outcome.firedBy[verdict] |= spoken;
        for (int fact : rules.placesOfRule[rule]) {
            Reading reading = readings[fact];
            if (reading != null && reading.state().fires() && reading.which().isEmpty()) {
                askFact(fact, spoken, verdict, outcome);
            }
        }
    }

    private void ask(int rule, Outcome outcome) {
        Bits.set(outcome.possible, rule);
        int verdict = rules.ruleVerdicts[rule];
        int spoken = rules.ruleModalities[rule];
        long throughGate = 0;
        for (int word = 0; word < rules.literalWords; word++) {
            throughGate |= outcome.rest[word] & rules.gateLiterals[word];
            for (long left = outcome.rest[word]; left != 0; left &= left - 1) {
                askFact(rules.factOfLiteral[(word << 6) + Long.numberOfTrailingZeros(left)], spoken, verdict, outcome);
            }
        }
        outcome.possibleBy[verdict] |= spoken;
        if (throughGate != 0) {
            outcome.gateBy[verdict] |= spoken;
        }
    }

    private static void askFact(int fact, int spoken, int verdict, Outcome outcome) {
        outcome.worstOfFact[fact] = Math.max(outcome.worstOfFact[fact], verdict);
        outcome.askedBy[fact] |= spoken;
    }

    private void askAboutConflicts(Outcome outcome) {
        for (int word = 0; word < outcome.conflicts.length; word++) {
            for (long left = outcome.conflicts[word]; left != 0; left &= left - 1) {
                int fact = (word << 6) + Long.numberOfTrailingZeros(left);
                int spoken = rules.modalitiesOfFact[fact];
                askFact(fact, spoken, CONFLICT_VERDICT, outcome);
                outcome.firedBy[CONFLICT_VERDICT] |= spoken;
            }
        }
    }

    /** A yes of another day counts, and is asked again. */
    private void askAgain(@Nullable Reading[] readings, Outcome outcome) {
        for (int fact = 0; fact < readings.length; fact++) {
            Reading reading = readings[fact];
            if (reading != null && reading.state().fires() && reading.why().isPresent()) {
                askFact(fact, rules.modalitiesOfFact[fact], 0, outcome);
            }
        }
    }

    private void fearTheUnread(Outcome outcome) {
        for (int modality = 0; modality < rules.worstUnread.length; modality++) {
            outcome.possibleBy[rules.worstUnread[modality]] |= 1 << modality;
            outcome.gateBy[rules.worstUnread[modality]] |= 1 << modality;
        }
    }
}
