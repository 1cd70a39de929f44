package org.filiform.clinic.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;

/** A note says what was done, all of it and nothing else. */
class NoteComposerTest {

    private static final Names NAMES = new Names(PackLoader.shipped(), site -> site.muscle() + " " + site.side());
    private static final Words WORDS = (key, gaps) -> key + Arrays.toString(gaps);

    private final NoteComposer composer = new NoteComposer(WORDS, NAMES, ZoneOffset.UTC);

    private String note(Done done) {
        return composer.compose(done).plain();
    }

    @Test
    void itNamesEachPartOfWhatWasDone() {
        assertThat(note(Example.whole()))
                .contains("Ruth Adeyemi")
                .contains("Calf pain")
                .contains("Needle first")
                .contains("On a blood thinner | Take care | Dr Amin agrees")
                .contains("note.agreed[Dry needling, Ruth Adeyemi")
                .contains("1 | soleus LEFT (calf, outer half, left) | ")
                .contains("0.25 × 40 mm, LOT-7 | Deep | 10:01 | 2 | ")
                .contains("note.twitch.PRESENT[], note.recognised.PRESENT[]")
                .contains("note.line.in-bin[]: 1")
                .contains("Ida Brandt, Physiotherapist");
    }

    @Test
    void whatWasOutsideTheGateIsShownAsSuch() {
        assertThat(note(Example.whole())).contains("note.outside[FIL-7764]");
    }

    @Test
    void aNeedleThatIsStillInSaysSo() {
        assertThat(note(Example.with(Example.ledger(Set.of("out")))))
                .contains("note.still-in[]")
                .contains("note.line.still-in[]: 1");
    }

    @Test
    void whatIsNotKnownIsSaidToBeMissingAndNotMadeUp() {
        assertThat(note(Example.empty()))
                .contains("note.no-consent[]")
                .contains("note.no-pause[]")
                .doesNotContain("note.section.needles")
                .doesNotContain("note.section.complaint");
    }

    @Test
    void theSameInputGivesTheSameNote() {
        assertThat(note(Example.whole())).isEqualTo(note(Example.whole()));
    }

    @Test
    void onlyWhatCameAfterAPlaceIsLate() {
        Done done = Example.with(Example.ledger(Set.of("calm")));

        assertThat(composer.since(done, 4)).singleElement().asString().contains("Faint");
        assertThat(composer.since(done, done.lastPlace())).isEmpty();
    }
}
