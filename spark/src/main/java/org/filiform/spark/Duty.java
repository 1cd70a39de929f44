package org.filiform.spark;

import java.io.Serializable;
import java.util.BitSet;
import org.filiform.population.input.Slice;
import org.filiform.population.intake.Finds;
import org.filiform.population.intake.Outpost;

/** One slice that somebody has to read. */
sealed interface Duty extends Serializable {

    /** Its number among all slices of the run. */
    int number();

    Slice slice();

    /** Everything in it. */
    record All(int number, Slice slice) implements Duty {}

    /** Only orders whose Medication had not been met before. */
    record Orders(int number, Slice slice, BitSet waiting) implements Duty {
        public Orders {
            waiting = (BitSet) waiting.clone();
        }
    }

    /**
     * Does it.
     *
     * @throws FileChanged if the file is not as it was listed, before or after
     */
    default Part done(Outpost outpost) {
        refuseChanged();
        Finds finds = switch (this) {
            case All(int _, Slice slice) -> outpost.read(slice);
            case Orders(int _, Slice slice, BitSet waiting) -> outpost.readAgain(slice, waiting);
        };
        refuseChanged();
        return new Part(number(), finds);
    }

    private void refuseChanged() {
        if (!slice().isUnchanged()) {
            throw new FileChanged(slice().name());
        }
    }
}
