package org.filiform.fhir.row;

import java.util.ArrayList;
import java.util.List;

/** Everything that a reader hands on, in words, so that two readers can be compared to the letter. */
public final class RowText implements RowHandler {

    private final List<String> events = new ArrayList<>();

    /** What came, in its order. */
    public List<String> events() {
        return events;
    }

    @Override
    public void row(Row row) {
        events.add(of(row));
    }

    @Override
    public void damaged(Damage damage) {
        events.add(damage.toString());
    }

    /** All of a row. */
    public static String of(Row row) {
        StringBuilder text = new StringBuilder(row.where());
        for (Field field : Field.values()) {
            text.append(' ')
                    .append(field)
                    .append('=')
                    .append(row.element(field))
                    .append('/')
                    .append(row.get(field));
        }
        text.append(" codes ").append(of(row.codings())).append(" sites ").append(of(row.bodySites()));
        text.append(" value ").append(of(row.value())).append(" stops ").append(row.stops());
        row.components()
                .forEach(
                        part -> text.append(" part ").append(of(part.codings())).append(of(part.value())));
        row.replies()
                .forEach(reply -> text.append(" reply ").append(reply.linkId()).append(of(reply.value())));
        return text.append(row.endedSomehow())
                .append(row.isModified())
                .append(row.problems())
                .toString();
    }

    private static String of(Value value) {
        return value.kind() + " " + value.amount() + value.upper() + of(value.codings()) + value.text()
                + value.isAbsent();
    }

    private static String of(Codings codings) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < codings.size(); i++) {
            text.append(codings.concept(i))
                    .append('|')
                    .append(codings.system(i))
                    .append('|');
            text.append(codings.code(i)).append('|').append(codings.display(i)).append(';');
        }
        return text.append(codings.texts()).toString();
    }
}
