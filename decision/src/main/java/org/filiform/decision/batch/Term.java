package org.filiform.decision.batch;

import java.util.Arrays;
import org.filiform.decision.kernel.Blueprint;

/** The terms of one rule, one after the other: for whom any of them holds, and for whom open questions alone are missing. */
final class Term {

    private final Blueprint rules;
    private final BatchOutcome outcome;

    /** Those for whom a term holds. */
    final long[] holds = new long[Plane.WORDS];
    /** Those for whom a term holds or could; of the others those who are asked through a gate, and one of records. */
    final long[] possible = new long[Plane.WORDS];

    final long[] gate = new long[Plane.WORDS];
    final long[] ofRecords = new long[Plane.WORDS];
    private final long[] all = new long[Plane.WORDS];
    private boolean anyHolds;
    private boolean anyAsks;

    Term(Blueprint rules, BatchOutcome outcome) {
        this.rules = rules;
        this.outcome = outcome;
    }

    void begin() {
        Arrays.fill(holds, 0);
        Arrays.fill(possible, 0);
        Arrays.fill(gate, 0);
        Arrays.fill(ofRecords, 0);
        anyHolds = false;
        anyAsks = false;
    }

    boolean anyHolds() {
        return anyHolds;
    }

    boolean anyAsks() {
        return anyAsks;
    }

    void tryOne(int[] literals) {
        boolean canHold = true;
        boolean canAsk = false;
        for (int literal : literals) {
            boolean held = !Plane.isNone(outcome.holds[literal]);
            boolean open = !Plane.isNone(outcome.open[literal]);
            if (!held && !open) {
                return;
            }
            canHold &= held;
            canAsk |= open;
        }
        if (canHold) {
            hold(literals);
        }
        if (canAsk && literals.length == 1) {
            ask(literals[0]);
        } else if (canAsk) {
            ask(literals);
        }
    }

    private void hold(int[] literals) {
        anyHolds = true;
        Plane.copy(outcome.holds[literals[0]], all);
        for (int at = 1; at < literals.length; at++) {
            Plane.and(all, outcome.holds[literals[at]]);
        }
        Plane.or(holds, all);
    }

    /** A term of one literal asks wherever it is open. */
    private void ask(int literal) {
        anyAsks = true;
        long[] open = outcome.open[literal];
        Plane.or(possible, open);
        if (rules.isGate(literal)) {
            Plane.or(gate, open);
            if (rules.isInRecords(literal)) {
                Plane.or(ofRecords, open);
            }
        }
    }

    /** Whoever lacks nothing but what is open is asked; where everything holds, the rule does. */
    private void ask(int[] literals) {
        anyAsks = true;
        Plane.copy(Plane.ALL, all);
        for (int literal : literals) {
            andEither(outcome.holds[literal], outcome.open[literal]);
        }
        Plane.or(possible, all);
        for (int literal : literals) {
            if (rules.isGate(literal) && !Plane.isNone(outcome.open[literal])) {
                Plane.orBoth(gate, all, outcome.open[literal]);
                if (rules.isInRecords(literal)) {
                    Plane.orBoth(ofRecords, all, outcome.open[literal]);
                }
            }
        }
    }

    private void andEither(long[] held, long[] open) {
        for (int word = 0; word < Plane.WORDS; word++) {
            all[word] &= held[word] | open[word];
        }
    }
}
