package org.filiform.decision.batch;

import java.util.Optional;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.kernel.Blueprint;

/** For each literal the persons for whom it holds, and those for whom a question could still decide it. */
final class Literals {

    private final Blueprint rules;
    private final boolean[] holdsInSilence;
    private final boolean[] isOpenInSilence;
    private final boolean[] isAskable;

    Literals(Blueprint rules, Stage stage) {
        this.rules = rules;
        this.holdsInSilence = new boolean[rules.literalCount()];
        this.isOpenInSilence = new boolean[rules.literalCount()];
        this.isAskable = new boolean[rules.literalCount()];
        for (int literal = 0; literal < isAskable.length; literal++) {
            State silent = rules.state(literal, Reading.silence());
            holdsInSilence[literal] = silent.fires();
            isAskable[literal] = rules.isAskable(literal, stage);
            isOpenInSilence[literal] = isAskable[literal] && silent == State.UNKNOWN;
        }
    }

    /** Works all of them out for a block. Planes that are the same for everybody are shared. */
    void read(Block block, BatchOutcome outcome) {
        for (int fact = 0; fact < rules.factCount(); fact++) {
            Optional<Column> column = block.column(rules.fact(fact).id());
            for (int literal : rules.literalsOf(fact)) {
                if (column.isPresent()) {
                    read(column.get(), literal, outcome);
                } else {
                    outcome.holds[literal] = holdsInSilence[literal] ? Plane.ALL : Plane.NONE;
                    outcome.open[literal] = isOpenInSilence[literal] ? Plane.ALL : Plane.NONE;
                }
            }
        }
        closeDetails(block, outcome);
    }

    private void read(Column column, int literal, BatchOutcome outcome) {
        State[] states = column.states(reading -> rules.state(literal, reading));
        boolean[] hold = new boolean[states.length];
        boolean[] ask = new boolean[states.length];
        for (int number = 0; number < states.length; number++) {
            hold[number] = states[number].fires();
            ask[number] = isAskable[literal] && states[number] == State.UNKNOWN;
        }
        outcome.holds[literal] = column.where(hold, holdsInSilence[literal], outcome.holdsRoom[literal]);
        outcome.open[literal] = column.where(ask, isOpenInSilence[literal], outcome.openRoom[literal]);
    }

    /** A detail of what is not there is not asked. */
    private void closeDetails(Block block, BatchOutcome outcome) {
        for (int fact = 0; fact < rules.factCount(); fact++) {
            int parent = rules.parentOf(fact);
            Optional<Column> ofParent = parent < 0
                    ? Optional.empty()
                    : block.column(rules.fact(parent).id());
            if (ofParent.isPresent()) {
                long[] denied = ofParent.get().where(reading -> reading.state() == State.NO);
                close(rules.literalsOf(fact), denied, outcome);
            }
        }
    }

    private static void close(int[] literals, long[] denied, BatchOutcome outcome) {
        for (int literal : literals) {
            if (!Plane.isNone(denied) && !Plane.isNone(outcome.open[literal])) {
                Plane.copy(outcome.open[literal], outcome.openRoom[literal]);
                Plane.andNot(outcome.openRoom[literal], denied);
                outcome.open[literal] = outcome.openRoom[literal];
            }
        }
    }
}
