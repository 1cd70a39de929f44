package org.filiform.clinic.front;

import java.util.List;
import org.filiform.knowledge.Mark;

/**
 * What a statement rests on.
 *
 * @param sources where it comes from
 * @param mark how far that was checked
 * @param conflicts where sources disagree about it
 */
public record Ground(List<SourceLink> sources, Mark mark, List<String> conflicts) {

    public Ground {
        sources = List.copyOf(sources);
        conflicts = List.copyOf(conflicts);
    }

    /** Whether the disc must be told in words too: whatever falls short of having been read. */
    public boolean isToldInWords() {
        return mark != Mark.SEEN;
    }

    /** The disc before it. */
    public String css() {
        return Marks.css(mark);
    }
}
