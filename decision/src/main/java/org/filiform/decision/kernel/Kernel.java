package org.filiform.decision.kernel;

import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.rule.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Tries all rules on one person's readings. Makes no objects; the {@link Outcome} is handed in and used again.
 *
 * <p>It begins with what holds in silence and looks at what was said. Open questions are gathered as masks of literals
 * by {@link Groups}; the outcome turns them into facts when they are asked for.
 */
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
        outcome.reset(notYet);
        for (int fact = 0; fact < readings.length; fact++) {
            Reading reading = readings[fact];
            if (reading != null) {
                take(fact, reading, notYet, outcome);
            }
        }
        closeDetails(readings, outcome);
        tryPlainRules(readings, outcome);
        askPlainRules(outcome);
        tryOtherRules(readings, stage, outcome);
        for (int group = 0; group < rules.groups.size; group++) {
            weigh(group, outcome);
        }
        if (recordIncomplete) {
            fearTheUnread(outcome);
        }
    }

    private void take(int fact, Reading reading, long[] notYet, Outcome outcome) {
        for (int literal : rules.testsOfFact[fact]) {
            State state = rules.isState[literal] ? reading.state() : rules.literals[literal].of(reading);
            Bits.clear(outcome.holds, literal);
            Bits.clear(outcome.open, literal);
            if (state.fires()) {
                Bits.set(outcome.holds, literal);
            } else if (state == State.UNKNOWN && !Bits.has(notYet, literal)) {
                Bits.set(outcome.open, literal);
            }
        }
        Words words = rules.wordsOfFact[fact];
        if (words != null) {
            words.take(reading, notYet, outcome);
        }
        change(fact, outcome);
        if (reading.state() == State.CONFLICT) {
            contradicted(fact, outcome);
        } else if (reading.state().fires() && reading.why().isPresent()) {
            // A yes of another day counts, and is asked again.
            outcome.ask(fact, rules.modalitiesOfFact[fact], 0);
        }
    }

    /** The rules that ask this fact may come to something else than in silence. */
    private void change(int fact, Outcome outcome) {
        for (int word = 0; word < outcome.changed.length; word++) {
            outcome.changed[word] |= rules.silence.ofFact[fact * outcome.changed.length + word];
        }
    }

    private void contradicted(int fact, Outcome outcome) {
        int spoken = rules.modalitiesOfFact[fact];
        Bits.set(outcome.conflicts, fact);
        outcome.ask(fact, spoken, CONFLICT_VERDICT);
        outcome.firedBy[CONFLICT_VERDICT] |= spoken;
    }

    /** A detail of what is not there is not asked. */
    private void closeDetails(@Nullable Reading[] readings, Outcome outcome) {
        for (int fact : rules.details) {
            Reading ofParent = readings[rules.parents[fact]];
            if (ofParent != null && ofParent.state() == State.NO) {
                change(fact, outcome);
                for (int literal : rules.literalsOfFact[fact]) {
                    Bits.clear(outcome.open, literal);
                }
            }
        }
    }

    /** "Any of these literals", which most rules are: each literal that holds leads to its rules. */
    private void tryPlainRules(@Nullable Reading[] readings, Outcome outcome) {
        for (int word = 0; word < rules.literalWords; word++) {
            for (long left = outcome.holds[word]; left != 0; left &= left - 1) {
                int literal = (word << 6) + Long.numberOfTrailingZeros(left);
                for (int rule : rules.plainRulesOf[literal]) {
                    if (!Bits.has(outcome.held, rule)) {
                        hold(rule, readings, outcome);
                        release(rule, outcome);
                    }
                }
            }
        }
    }

    private void release(int rule, Outcome outcome) {
        int from = rule * rules.literalWords;
        int to = rules.groups.ofRule[rule] * rules.literalWords;
        for (int word = 0; word < rules.literalWords; word++) {
            outcome.released[to + word] |= rules.plainLiterals[from + word];
        }
    }

    /** What plain rules ask: all open literals of the group, but for those that only rules that hold have. */
    private void askPlainRules(Outcome outcome) {
        int at = 0;
        for (int group = 0; group < rules.groups.size; group++) {
            for (int word = 0; word < rules.literalWords; word++, at++) {
                long open = outcome.open[word];
                outcome.asked[at] = rules.groups.literals[at] & ~outcome.released[at] & open;
                if ((outcome.released[at] & rules.groups.shared[at] & open) != 0) {
                    askShared(group, word, outcome);
                }
            }
        }
    }

    private void askShared(int group, int word, Outcome outcome) {
        for (int rule : rules.groups.plain[group]) {
            if (!Bits.has(outcome.held, rule)) {
                outcome.asked[group * rules.literalWords + word] |=
                        rules.plainLiterals[rule * rules.literalWords + word] & outcome.open[word];
            }
        }
    }

    /** The other rules are tried one by one, but those about which nothing was said come to what silence comes to. */
    private void tryOtherRules(@Nullable Reading[] readings, Stage stage, Outcome outcome) {
        long[] inSilence = rules.silence.asked(stage);
        for (int number = 0; number < rules.silence.rules.length; number++) {
            int rule = rules.silence.rules[number];
            int to = rules.groups.ofRule[rule] * rules.literalWords;
            if (!Bits.has(outcome.changed, number)) {
                for (int word = 0; word < rules.literalWords; word++) {
                    outcome.asked[to + word] |= inSilence[number * rules.literalWords + word];
                }
            } else if (rules.fires(rule, outcome.holds)) {
                hold(rule, readings, outcome);
            } else {
                rules.gather(rule, outcome.holds, outcome.open, outcome.rest, outcome.asked, to);
            }
        }
    }

    private void hold(int rule, @Nullable Reading[] readings, Outcome outcome) {
        Bits.set(outcome.held, rule);
        if (rules.applied[rule]) {
            fire(rule, readings, outcome);
        }
    }

    private void fire(int rule, @Nullable Reading[] readings, Outcome outcome) {
        Bits.set(outcome.fired, rule);
        int verdict = rules.ruleVerdicts[rule];
        int spoken = rules.ruleModalities[rule];
        outcome.firedBy[verdict] |= spoken;
        for (int fact : rules.placesOfRule[rule]) {
            Reading reading = readings[fact];
            if (reading != null && reading.state().fires() && reading.which().isEmpty()) {
                outcome.ask(fact, spoken, verdict);
            }
        }
    }

    /** What the questions of a group mean for the modalities that it speaks about. */
    private void weigh(int group, Outcome outcome) {
        int offset = group * rules.literalWords;
        long asked = 0;
        long throughGate = 0;
        for (int word = 0; word < rules.literalWords; word++) {
            asked |= outcome.asked[offset + word];
            throughGate |= outcome.asked[offset + word] & rules.gateLiterals[word];
        }
        int verdict = rules.groups.verdicts[group];
        if (asked != 0) {
            outcome.possibleBy[verdict] |= rules.groups.modalities[group];
        }
        if (throughGate != 0) {
            outcome.gateBy[verdict] |= rules.groups.modalities[group];
        }
    }

    private void fearTheUnread(Outcome outcome) {
        for (int modality = 0; modality < rules.worstUnread.length; modality++) {
            outcome.possibleBy[rules.worstUnread[modality]] |= 1 << modality;
            outcome.gateBy[rules.worstUnread[modality]] |= 1 << modality;
        }
    }
}
