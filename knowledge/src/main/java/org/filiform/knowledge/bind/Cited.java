package org.filiform.knowledge.bind;

import java.util.List;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Ids;
import org.filiform.knowledge.field.Named;

/**
 * The sources of something, and how far it was checked.
 *
 * @param names the ids of the sources
 * @param mark how far it was checked
 * @param ids makes typed ids
 */
record Cited(List<String> names, Mark mark, Ids ids) {

    /** Reads {@code sources} and {@code mark}: both must be there. */
    static Cited read(Fields fields) {
        return read(fields, "sources");
    }

    /** Reads the sources from another key. */
    static Cited read(Fields fields, String key) {
        List<String> ids = someSources(fields, key);
        Mark mark = fields.word("mark", Mark.class);
        if (mark != Mark.UNVERIFIED && ids.contains(SourceId.BACKGROUND.value())) {
            fields.problem(
                    "mark",
                    Fault.MARK_TOO_GOOD,
                    "What rests on 'background' was not checked against a source: the mark can only be unverified.");
        }
        return new Cited(ids, mark, fields.ids());
    }

    /** The sources; to be asked only once all was found sound. */
    List<SourceId> sources() {
        return ids.sources(names);
    }

    /** Sources under a key: at least one. */
    static List<String> someSources(Fields fields, String key) {
        List<String> ids = fields.names(key, Named.SOURCE);
        if (ids.isEmpty() && fields.has(key)) {
            fields.problem(key, Fault.NO_SOURCE, "Nothing stands in a pack without a source: name one.");
        }
        return ids;
    }
}
