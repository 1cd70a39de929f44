package org.filiform.knowledge.evidence;

import java.util.List;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * A figure or sentence in the literature that misleads whoever copies it.
 *
 * @param id its stable name, such as {@code T1}
 * @param says what is wrong and what holds
 * @param sources where it stands
 * @param mark how far that was checked
 */
public record Trap(String id, String says, List<SourceId> sources, Mark mark) implements Identified<String> {

    public Trap {
        sources = List.copyOf(sources);
    }
}
