package org.filiform.clinic.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.visit.NoteItem;
import org.junit.jupiter.api.Test;

/** What a note lacks, item by item of the pack. */
class CompletenessTest {

    private static final Pack PACK = PackLoader.shipped();

    private static List<String> missing(Done done) {
        return Completeness.of(done, PACK).marks().stream()
                .filter(mark -> !mark.isThere())
                .map(mark -> mark.item().id().value())
                .toList();
    }

    @Test
    void everyItemThatAVisitNeedsIsMeasured() {
        assertThat(PACK.visit().note().stream()
                        .filter(item -> item.need() != NoteItem.Need.NOT_APPLICABLE)
                        .filter(item -> !Completeness.measures(item)))
                .isEmpty();
    }

    @Test
    void aWholeVisitLacksNothing() {
        assertThat(missing(Example.whole())).isEmpty();
    }

    @Test
    void anEmptyVisitIsNotSigned() {
        Meter meter = Completeness.of(Example.empty(), PACK);

        assertThat(meter.isReady()).isFalse();
        assertThat(meter.needed())
                .extracting(item -> item.id().value())
                .contains("insertions", "points", "depth", "needle-type", "needles-counted", "reactions", "safety-net");
    }

    @Test
    void eachThingThatIsTakenAwayIsTheOneThatIsMissing() {
        assertThat(missing(Example.with(Example.draft(false, true, true)))).containsExactly("reactions");
        assertThat(missing(Example.with(Example.draft(true, false, true)))).containsExactly("own-risk");
        assertThat(missing(Example.with(Example.draft(true, true, false))))
                .containsExactlyInAnyOrder("setting", "safety-net");
        assertThat(missing(Example.with(Example.ledger(Set.of("depth"))))).containsExactlyInAnyOrder("depth");
        assertThat(missing(Example.with(Example.ledger(Set.of("lot"))))).containsExactly("lot");
        assertThat(missing(Example.with(Example.ledger(Set.of("response"))))).containsExactly("response");
        assertThat(missing(Example.with(Example.ledger(Set.of("out")))))
                .containsExactlyInAnyOrder("retention", "needles-counted");
        assertThat(missing(Example.with(Example.ledger(Set.of("count"))))).containsExactly("needles-counted");
    }

    @Test
    void noReactionDoesNotGoWithOneInTheLedger() {
        assertThat(missing(Example.with(Example.ledger(Set.of("calm"))))).containsExactly("reactions");
    }
}
