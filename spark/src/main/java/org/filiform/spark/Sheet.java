package org.filiform.spark;

import java.io.Serializable;
import java.util.List;
import org.filiform.population.Round;

/** A part of the answers of one range of patients. The last sheet of each range says what was counted in all of it. */
sealed interface Sheet extends Serializable {

    /** Answers in the order of the ids. */
    record Answers(List<Told> told) implements Sheet {
        public Answers {
            told = List.copyOf(told);
        }
    }

    /** What was counted in the whole range. */
    record End(Round.Counted counted) implements Sheet {}
}
