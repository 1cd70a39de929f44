package org.filiform.knowledge.body;

import java.util.List;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * Whether bleeding in a muscle can be pressed on, as far as a pack can say. No pack says that it can: that is for whoever
 * has a hand on it.
 */
public sealed interface Compressible {

    /**
     * It cannot.
     *
     * @param sources who says so
     * @param mark how far that was checked
     */
    record Not(List<SourceId> sources, Mark mark) implements Compressible {

        public Not {
            sources = List.copyOf(sources);
        }
    }

    /** Nobody has said: to be asked, never to be taken for yes. */
    record NotClassified() implements Compressible {}
}
