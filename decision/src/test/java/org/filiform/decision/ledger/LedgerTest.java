package org.filiform.decision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.ledger.Taps.ANNA;
import static org.filiform.decision.ledger.Taps.BEN;
import static org.filiform.decision.ledger.Taps.SPEC;
import static org.filiform.decision.ledger.Taps.TEN;
import static org.filiform.decision.ledger.Taps.entry;
import static org.filiform.decision.ledger.Taps.ledger;
import static org.filiform.decision.ledger.Taps.needle;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.ledger.Needle.State;
import org.junit.jupiter.api.Test;

/** Where each needle is, whatever was tapped. */
class LedgerTest {

    private final Taps taps = new Taps();

    @Test
    void a_needle_out_of_its_wrapper_is_in_hand_in_the_body_and_in_the_bin_in_turn() {
        Operation opened = taps.opened(1);
        Operation inserted = taps.inserted(1);
        assertThat(state(ledger(opened))).isEqualTo(State.IN_HAND);
        assertThat(state(ledger(opened, inserted))).isEqualTo(State.IN_BODY);
        assertThat(state(ledger(opened, inserted, taps.binned(1)))).isEqualTo(State.IN_BIN);
    }

    @Test
    void going_in_opens_a_needle_that_nothing_else_opened() {
        assertThat(ledger(taps.inserted(1), taps.inserted(2)).counts()).isEqualTo(new Counts(2, 0, 2, 0, 0, 0, 2));
    }

    @Test
    void needles_and_insertions_are_counted_apart() {
        Ledger ledger = ledger(taps.passed(1), taps.passed(1), taps.passed(1), taps.inserted(2), taps.moved(2));
        assertThat(ledger.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0, 5));
    }

    @Test
    void an_unused_needle_goes_into_the_bin_like_any_other() {
        assertThat(state(ledger(taps.opened(1), taps.binned(1)))).isEqualTo(State.IN_BIN);
    }

    @Test
    void a_needle_that_went_in_stays_in_the_body_whatever_passes_come_after() {
        assertThat(state(ledger(taps.inserted(1), taps.passed(1)))).isEqualTo(State.IN_BODY);
    }

    @Test
    void a_move_of_a_needle_that_never_went_in_counts_as_in_and_is_shown() {
        Ledger ledger = ledger(taps.moved(1), taps.moved(1));
        assertThat(state(ledger)).isEqualTo(State.IN_BODY);
        assertThat(ledger.problems())
                .containsExactly(new Problem.MovedBeforeIn(ledger.entries().getFirst()));
        assertThat(ledger(taps.inserted(1), taps.moved(1)).problems()).isEmpty();
    }

    @Test
    void an_out_whose_in_never_came_waits_as_unmatched_and_is_neither_opened_nor_in_the_bin() {
        Ledger ledger = ledger(taps.binned(1));
        assertThat(state(ledger)).isEqualTo(State.UNMATCHED);
        assertThat(ledger.counts()).isEqualTo(new Counts(0, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void an_out_that_arrives_before_its_in_is_matched_when_the_in_comes() {
        Entry out = entry(taps.binned(1), 1, 20);
        Entry in = entry(taps.inserted(1), 2, 5);
        assertThat(state(Ledger.of(List.of(out, in)))).isEqualTo(State.IN_BIN);
    }

    @Test
    void of_two_outs_the_first_by_order_counts_and_the_other_is_shown_as_a_repeat() {
        Ledger ledger = ledger(taps.inserted(1), taps.binned(1), taps.binned(1));
        assertThat(ledger.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 1));
        assertThat(ledger.needles().getFirst().accountedAt()).contains(minute(1));
        assertThat(ledger.problems())
                .containsExactly(new Problem.BinnedAgain(ledger.entries().getLast()));
    }

    @Test
    void taking_back_the_first_of_two_outs_leaves_the_other() {
        Operation out = taps.binned(1);
        Ledger ledger = ledger(taps.inserted(1), out, taps.binned(1), taps.undone(out));
        assertThat(state(ledger)).isEqualTo(State.IN_BIN);
        assertThat(ledger.needles().getFirst().accountedAt()).contains(minute(2));
        assertThat(ledger.problems()).isEmpty();
    }

    @Test
    void two_devices_that_put_in_the_same_needle_make_two_insertions_of_one_needle() {
        assertThat(ledger(taps.inserted(1), new Taps("two").inserted(1)).counts())
                .isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 2));
    }

    @Test
    void a_needle_used_after_the_bin_is_open_again_and_shown() {
        Ledger passed = ledger(taps.inserted(1), taps.binned(1), taps.passed(1));
        assertThat(state(passed)).isEqualTo(State.IN_HAND);
        assertThat(passed.problems())
                .containsExactly(new Problem.UsedAfter(
                        passed.entries().get(2), passed.entries().get(1)));
        Ledger inserted = ledger(taps.inserted(1), taps.binned(1), taps.inserted(1));
        assertThat(state(inserted)).isEqualTo(State.IN_BODY);
        assertThat(inserted.firstIn()).contains(minute(2));
        assertThat(inserted.needles().getFirst().accountedAt()).isEmpty();
        assertThat(inserted.insertions())
                .extracting(Insertion::until)
                .containsExactly(Optional.of(minute(1)), Optional.empty());
    }

    @Test
    void a_use_that_only_arrives_after_the_bin_changes_nothing_about_the_needle() {
        List<Entry> list =
                List.of(entry(taps.inserted(1), 1, 0), entry(taps.binned(1), 2, 9), entry(taps.passed(1), 3, 9));
        Ledger ledger = Ledger.of(list);
        assertThat(ledger.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0, 0, 2));
        assertThat(ledger.problems()).isEmpty();
    }

    @Test
    void a_needle_used_after_the_bin_is_even_again_once_the_wrong_out_is_taken_back_and_done_again() {
        Operation slip = taps.binned(1);
        Ledger ledger =
                ledger(taps.inserted(1), slip, taps.passed(1), taps.undone(slip), taps.binned(1), taps.counted(1));
        assertThat(ledger.reconciliation()).isEqualTo(new Reconciliation.Even(1));
        assertThat(ledger.problems()).isEmpty();
    }

    @Test
    void a_retained_needle_is_accounted_for_but_not_in_the_bin() {
        Ledger ledger = ledger(taps.inserted(1), taps.retained(1));
        assertThat(ledger.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 1));
        assertThat(ledger.insertions().getFirst().until()).isEmpty();
        assertThat(ledger.reactions()).containsExactly(ledger.entries().getLast());
    }

    @Test
    void of_bin_and_incident_the_later_says_where_the_needle_is_and_at_once_the_incident() {
        assertThat(state(ledger(taps.inserted(1), taps.binned(1), taps.retained(1))))
                .isEqualTo(State.RETAINED);
        assertThat(state(ledger(taps.inserted(1), taps.retained(1), taps.binned(1))))
                .isEqualTo(State.IN_BIN);
        List<Entry> atOnce = List.of(entry(taps.retained(1), 1, 5), entry(taps.binned(1), 2, 5));
        assertThat(state(Ledger.of(atOnce))).isEqualTo(State.RETAINED);
    }

    @Test
    void a_retained_needle_that_nothing_opened_counts_as_opened() {
        assertThat(ledger(taps.retained(1)).counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0, 0));
        assertThat(state(ledger(taps.retained(1), taps.binned(1)))).isEqualTo(State.IN_BIN);
    }

    @Test
    void of_two_incidents_the_later_by_time_counts() {
        List<Entry> list =
                List.of(entry(taps.inserted(1), 1, 0), entry(taps.retained(1), 2, 9), entry(taps.retained(1), 3, 4));
        assertThat(Ledger.of(list).needles().getFirst().accountedAt()).contains(minute(9));
    }

    @Test
    void what_is_taken_back_counts_for_nothing_and_stays_in_the_list() {
        Operation slip = taps.inserted(2);
        Ledger ledger = ledger(taps.inserted(1), slip, taps.undone(slip));
        assertThat(ledger.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0, 0, 1));
        assertThat(ledger.entries()).hasSize(3);
        assertThat(ledger.effective()).hasSize(2);
        assertThat(ledger.isUndone(ledger.entries().get(1))).isTrue();
        assertThat(ledger.isUndone(ledger.entries().get(0))).isFalse();
    }

    @Test
    void taking_back_an_out_puts_the_needle_back_into_the_body() {
        Operation out = taps.binned(1);
        Ledger ledger = ledger(taps.inserted(1), out, taps.undone(out));
        assertThat(state(ledger)).isEqualTo(State.IN_BODY);
        assertThat(ledger.firstIn()).contains(minute(0));
    }

    @Test
    void an_undo_that_arrives_first_waits_for_what_it_takes_back() {
        Operation slip = taps.inserted(1);
        Operation undo = taps.undone(slip);
        Ledger waiting = ledger(undo);
        assertThat(waiting.problems())
                .containsExactly(new Problem.UndoWaits(waiting.entries().getFirst()));
        Ledger whole = ledger(undo, slip);
        assertThat(whole.needles()).isEmpty();
        assertThat(whole.problems()).isEmpty();
    }

    @Test
    void an_undo_cannot_be_undone_and_that_is_said() {
        Operation slip = taps.inserted(1);
        Operation undo = taps.undone(slip);
        Ledger ledger = ledger(slip, undo, taps.undone(undo));
        assertThat(ledger.needles()).isEmpty();
        assertThat(ledger.problems())
                .containsExactly(new Problem.UndoOfUndo(ledger.entries().getLast()));
        assertThat(ledger.isUndone(ledger.entries().get(1))).isFalse();
    }

    @Test
    void an_undo_leaves_a_gap_in_the_numbers_and_renames_nobody() {
        Operation slip = taps.inserted(1);
        Ledger ledger = ledger(slip, taps.inserted(2), taps.undone(slip), taps.inserted(3));
        assertThat(ledger.needles()).extracting(Needle::number).containsExactly(2, 3);
    }

    @Test
    void the_first_wrapper_that_was_noted_is_the_needles_and_an_insertion_may_have_its_own() {
        Ledger ledger = ledger(taps.inserted(1), taps.opened(1));
        assertThat(ledger.needles().getFirst().spec()).contains(SPEC);
        assertThat(ledger.insertions().getFirst().spec()).contains(SPEC);
    }

    @Test
    void the_last_response_by_order_counts() {
        Operation.In in = taps.inserted(1);
        Ledger ledger = ledger(in, taps.responded(in, Sign.ABSENT), taps.responded(in, Sign.PRESENT));
        assertThat(ledger.insertions().getFirst().response().map(Response::twitch))
                .contains(Sign.PRESENT);
    }

    @Test
    void a_response_or_a_current_to_an_insertion_that_is_not_here_is_shown() {
        Operation.In here = taps.inserted(1);
        Operation.In missing = taps.inserted(2);
        Operation current = new Operation.WithCurrent(
                taps.id(),
                List.of(new Current.Pair(here.insertion(), missing.insertion())),
                new Current("Stimulator 1", BigDecimal.TWO, Optional.empty(), 20));
        Ledger ledger = ledger(here, taps.responded(here, Sign.PRESENT), taps.responded(missing, Sign.ABSENT), current);
        assertThat(ledger.problems())
                .containsExactly(
                        new Problem.InsertionUnknown(ledger.entries().get(2)),
                        new Problem.InsertionUnknown(ledger.entries().get(3)));
        assertThat(ledger.with(List.of(entry(missing, 9, 1))).problems()).isEmpty();
    }

    @Test
    void an_insertion_lasts_until_the_next_move_or_the_bin() {
        Ledger ledger = ledger(taps.inserted(1), taps.moved(1), taps.passed(2), taps.binned(1));
        assertThat(ledger.insertions())
                .extracting(Insertion::until)
                .containsExactly(Optional.of(minute(1)), Optional.of(minute(3)), Optional.of(minute(2)));
        assertThat(ledger(taps.inserted(1)).insertions().getFirst().until()).isEmpty();
    }

    @Test
    void an_insertion_id_made_twice_counts_twice_so_that_no_dose_is_left_out() {
        Operation.Passed first = taps.passed(1);
        Operation again = new Operation.Passed(
                taps.id(), needle(2), first.insertion(), Optional.empty(), first.how(), Optional.empty());
        Ledger ledger = ledger(first, again);
        assertThat(ledger.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0, 2));
        assertThat(ledger.problems())
                .containsExactly(new Problem.SameInsertion(ledger.entries().getLast()));
    }

    @Test
    void the_board_sees_the_needle_that_is_in_longest() {
        Ledger ledger = ledger(taps.inserted(1), taps.inserted(2), taps.inserted(3), taps.binned(1));
        assertThat(ledger.firstIn()).contains(minute(1));
        assertThat(ledger.needles())
                .extracting(Needle::inSince)
                .containsExactly(Optional.empty(), Optional.of(minute(1)), Optional.of(minute(2)));
    }

    @Test
    void the_last_to_whom_the_needles_were_handed_is_responsible() {
        assertThat(ledger(taps.inserted(1)).responsible()).isEmpty();
        Operation toBen = taps.handedOver(BEN);
        assertThat(ledger(taps.handedOver(ANNA), toBen).responsible()).contains(BEN);
        assertThat(ledger(taps.handedOver(ANNA), toBen, taps.undone(toBen)).responsible())
                .contains(ANNA);
    }

    @Test
    void problems_stand_in_the_lists_order() {
        Ledger ledger = ledger(taps.moved(1), taps.undone(taps.faint()), taps.moved(2), taps.binned(2), taps.binned(2));
        assertThat(ledger.problems())
                .extracting(Problem::entry)
                .containsExactly(
                        ledger.entries().get(0),
                        ledger.entries().get(1),
                        ledger.entries().get(2),
                        ledger.entries().get(4));
    }

    @Test
    void ledgers_of_other_lists_are_not_the_same() {
        Operation in = taps.inserted(1);
        Ledger ledger = Ledger.of(List.of(entry(in, 1, 0)));
        Ledger clashing = ledger.with(List.of(entry(new Operation.Binned(in.id(), needle(1)), 2, 0)));
        assertThat(ledger).isNotEqualTo(clashing).isNotEqualTo(Ledger.none());
    }

    @Test
    void reactions_are_kept_in_order() {
        Ledger ledger = ledger(taps.faint(), taps.inserted(1), taps.faint());
        assertThat(ledger.reactions())
                .containsExactly(ledger.entries().getFirst(), ledger.entries().getLast());
    }

    @Test
    void the_place_that_the_server_gave_replaces_the_one_in_the_queue() {
        Operation in = taps.inserted(1);
        Entry queued = entry(in, Entry.UNSENT + 7, 0);
        Entry listed = entry(in, 3, 0);
        assertThat(queued.isUnsent()).isTrue();
        assertThat(entry(in, Entry.UNSENT, 0).isUnsent()).isTrue();
        assertThat(Ledger.of(List.of(listed, queued)).entries()).containsExactly(listed);
        assertThat(Ledger.of(List.of(queued, listed)).clashes()).isEmpty();
    }

    @Test
    void one_id_with_other_content_is_a_clash_of_which_nothing_is_lost() {
        Operation in = taps.inserted(1);
        Entry first = entry(in, 1, 0);
        Entry other = entry(new Operation.Binned(in.id(), needle(1)), 2, 1);
        Ledger ledger = Ledger.of(List.of(other, first));
        assertThat(ledger.entries()).containsExactly(first);
        assertThat(ledger.clashes()).containsExactly(new Clash(first, List.of(other)));
        assertThat(Ledger.none().with(ledger)).isEqualTo(ledger);
    }

    private static State state(Ledger ledger) {
        assertThat(ledger.needles()).hasSize(1);
        return ledger.needles().getFirst().state();
    }

    private static Instant minute(int minute) {
        return TEN.plus(Duration.ofMinutes(minute));
    }
}
