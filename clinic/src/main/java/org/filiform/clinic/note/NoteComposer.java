package org.filiform.clinic.note;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.filiform.clinic.note.NoteText.Section;

/** Composes a note from what was done, and from nothing else. The same input gives the same note. */
final class NoteComposer {

    private final Saying saying;

    NoteComposer(Words words, Names names, ZoneId zone) {
        this.saying = new Saying(words, names, zone);
    }

    NoteText compose(Done done) {
        List<Section> sections = Stream.of(
                        new BeforeNeedles(saying).of(done),
                        new Needled(saying).of(done),
                        new Through(saying).of(done),
                        new Afterwards(saying).of(done))
                .flatMap(List::stream)
                .filter(section -> !section.isEmpty())
                .toList();
        return new NoteText(sections);
    }

    /** What the ledger got after a place in its list, one line each; what an amendment has to know. */
    List<String> since(Done done, long place) {
        return new Needled(saying).since(done, place);
    }
}
