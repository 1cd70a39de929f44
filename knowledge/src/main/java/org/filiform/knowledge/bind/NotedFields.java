package org.filiform.knowledge.bind;

import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.body.Noted;
import org.filiform.knowledge.field.Fields;

/** Reads what stands with its source as that was noted, in words and not by an id. */
final class NotedFields {

    private NotedFields() {}

    /** Reads {@code says}, {@code mark} and {@code source}, and nothing else. */
    static Noted read(Fields fields) {
        String says = fields.text("says");
        Mark mark = mark(fields);
        String source = fields.text("source");
        fields.close();
        return new Noted(says, mark, source);
    }

    /** Reads the mark of what stands under {@code source}: what was only recalled was never checked. */
    static Mark mark(Fields fields) {
        Mark mark = fields.word("mark", Mark.class);
        if (mark != Mark.UNVERIFIED && fields.says("source", SourceId.BACKGROUND.value())) {
            fields.problem(
                    "mark", Fault.MARK_TOO_GOOD, "What was only recalled was not checked: the mark is unverified.");
        }
        return mark;
    }
}
