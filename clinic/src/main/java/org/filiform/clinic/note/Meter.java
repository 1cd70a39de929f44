package org.filiform.clinic.note;

import java.util.List;
import org.filiform.knowledge.visit.NoteItem;

/**
 * How complete a note is.
 *
 * @param marks one for each item of the pack that belongs to this treatment, in its order
 */
public record Meter(List<Mark> marks) {

    public Meter {
        marks = List.copyOf(marks);
    }

    /**
     * One item.
     *
     * @param item what a note says
     * @param isThere whether this one does
     */
    public record Mark(NoteItem item, boolean isThere) {

        public boolean isNeeded() {
            return item.need() == NoteItem.Need.SIGNING;
        }
    }

    /** What is missing without which nobody signs. */
    public List<NoteItem> needed() {
        return marks.stream()
                .filter(mark -> mark.isNeeded() && !mark.isThere())
                .map(Mark::item)
                .toList();
    }

    /** What is missing and not needed for a signature. */
    public List<NoteItem> wanted() {
        return marks.stream()
                .filter(mark -> !mark.isNeeded() && !mark.isThere())
                .map(Mark::item)
                .toList();
    }

    public long there() {
        return marks.stream().filter(Mark::isThere).count();
    }

    public boolean isReady() {
        return needed().isEmpty();
    }
}
