package org.filiform.decision.batch;

import java.util.Arrays;
import java.util.List;
import org.filiform.decision.kernel.Blueprint;

/** The rules of one group after the other, with the planes that they add up to. */
final class Trial {

    private final Blueprint rules;
    private final BatchOutcome outcome;
    private final long[] fired = new long[Plane.WORDS];
    private final long[] possible = new long[Plane.WORDS];
    private final long[] gate = new long[Plane.WORDS];
    private final long[] ofRecords = new long[Plane.WORDS];
    private final Term term;

    Trial(Blueprint rules, BatchOutcome outcome) {
        this.rules = rules;
        this.outcome = outcome;
        this.term = new Term(rules, outcome);
    }

    void tryAll(int[] group) {
        for (long[] plane : List.of(fired, possible, gate, ofRecords)) {
            Arrays.fill(plane, 0);
        }
        for (int rule : group) {
            tryOne(rule);
        }
        int modalities = rules.modalitiesOf(group[0]);
        int verdict = rules.verdictOf(group[0]);
        Weights.add(outcome.weights.fired, modalities, verdict, fired);
        Weights.add(outcome.weights.possible, modalities, verdict, possible);
        Weights.add(outcome.weights.gate, modalities, verdict, gate);
        outcome.weights.ask(modalities, false, gate);
        outcome.weights.ask(modalities, true, ofRecords);
    }

    private void tryOne(int rule) {
        term.begin();
        for (int[] ofRule : rules.termsOf(rule)) {
            term.tryOne(ofRule);
        }
        outcome.fired[rule] = Plane.NONE;
        if (rules.isApplied(rule) && term.anyHolds()) {
            outcome.fired[rule] = outcome.firedRoom[rule];
            Plane.copy(term.holds, outcome.fired[rule]);
            Plane.or(fired, term.holds);
        }
        outcome.possible[rule] = Plane.NONE;
        if (term.anyAsks()) {
            outcome.possible[rule] = outcome.possibleRoom[rule];
            Plane.copy(term.possible, outcome.possible[rule]);
            Plane.andNot(outcome.possible[rule], term.holds);
            Plane.or(possible, outcome.possible[rule]);
            add(gate, term.gate);
            add(ofRecords, term.ofRecords);
        }
    }

    /** A rule that holds asks nothing more. */
    private void add(long[] into, long[] asking) {
        long[] held = term.holds;
        for (int word = 0; word < Plane.WORDS; word++) {
            into[word] |= asking[word] & ~held[word];
        }
    }
}
