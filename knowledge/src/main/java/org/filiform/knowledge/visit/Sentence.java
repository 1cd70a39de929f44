package org.filiform.knowledge.visit;

import java.util.List;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * One thing said, with its own sources.
 *
 * @param says what
 * @param sources who says so
 * @param mark how far that was checked
 */
public record Sentence(String says, List<SourceId> sources, Mark mark) {

    public Sentence {
        sources = List.copyOf(sources);
    }
}
