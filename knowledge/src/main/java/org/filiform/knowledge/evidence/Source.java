package org.filiform.knowledge.evidence;

import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * Where something comes from.
 *
 * @param id its stable name
 * @param citation who wrote what, where and when
 * @param locator where to find it: {@code doi:}, {@code pmc:}, {@code pmid:} or {@code web:} and the rest
 * @param year when it was published, where that is known
 * @param read how far it was read, in words
 * @param mark how far it was checked
 * @param kind what sort of source it is
 * @param note what else must be known about it
 * @param partOf the source of which it is a part
 */
public record Source(
        SourceId id,
        String citation,
        List<String> locator,
        Optional<Integer> year,
        String read,
        Mark mark,
        Kind kind,
        Optional<String> note,
        Optional<SourceId> partOf)
        implements Identified<SourceId> {

    public Source {
        locator = List.copyOf(locator);
    }

    /** What sort of source it is. */
    public enum Kind {
        STUDY,
        REVIEW,
        GUIDELINE,
        REGULATOR,
        LAW,
        LABEL,
        LEAFLET,
        SEED,
        WEB_PAGE,
        BACKGROUND
    }
}
