package org.filiform.decision.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.ledger.Taps.entry;
import static org.filiform.decision.ledger.Taps.ledger;
import static org.filiform.decision.ledger.Taps.needle;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When every needle is accounted for, and what stands in the way otherwise. */
class ReconciliationTest {

    private final Taps taps = new Taps();

    @Test
    void needles_are_even_when_all_are_in_the_bin_and_the_count_says_so() {
        Ledger ledger = ledger(taps.inserted(1), taps.passed(2), taps.binned(1), taps.binned(2), taps.counted(2));
        assertThat(ledger.reconciliation()).isEqualTo(new Reconciliation.Even(2));
    }

    @Test
    void a_retained_needle_is_accounted_for_and_not_expected_in_the_bin() {
        Operation retained = taps.retained(2);
        Ledger ledger = ledger(taps.inserted(1), taps.inserted(2), taps.binned(1), retained, taps.counted(1));
        assertThat(ledger.reconciliation()).isEqualTo(new Reconciliation.Even(1));
    }

    @Test
    void the_count_is_never_filled_in() {
        assertThat(ledger(taps.inserted(1), taps.binned(1)).reconciliation())
                .isEqualTo(new Reconciliation.NotCounted());
        assertThat(Ledger.none().reconciliation()).isEqualTo(new Reconciliation.NotCounted());
        assertThat(ledger(taps.counted(0)).reconciliation()).isEqualTo(new Reconciliation.Even(0));
    }

    @Test
    void a_needle_in_a_body_comes_before_everything_else() {
        Ledger ledger = ledger(taps.inserted(1), taps.opened(2), taps.binned(3), taps.counted(3));
        assertThat(ledger.reconciliation()).isEqualTo(new Reconciliation.StillIn(1));
    }

    @Test
    void an_unmatched_out_stands_in_the_way() {
        Ledger ledger = ledger(taps.binned(1), taps.opened(2), taps.counted(1));
        assertThat(ledger.reconciliation())
                .isEqualTo(new Reconciliation.Unmatched(List.of(ledger.needles().getFirst())));
    }

    @Test
    void a_needle_in_the_hand_stands_in_the_way() {
        assertThat(ledger(taps.passed(1), taps.opened(2), taps.counted(0)).reconciliation())
                .isEqualTo(new Reconciliation.InHand(2));
    }

    @Test
    void a_count_that_differs_by_one_either_way_says_both_numbers() {
        assertThat(ledger(taps.passed(1), taps.binned(1), taps.counted(0)).reconciliation())
                .isEqualTo(new Reconciliation.CountDiffers(1, 0));
        assertThat(ledger(taps.passed(1), taps.binned(1), taps.counted(2)).reconciliation())
                .isEqualTo(new Reconciliation.CountDiffers(1, 2));
    }

    @Test
    void the_newest_count_by_order_counts() {
        assertThat(ledger(taps.passed(1), taps.binned(1), taps.counted(2), taps.counted(1))
                        .reconciliation())
                .isEqualTo(new Reconciliation.Even(1));
    }

    @Test
    void whatever_changes_a_needle_after_the_count_makes_it_old() {
        Operation in = taps.inserted(1);
        Operation out = taps.binned(1);
        Operation slip = taps.binned(1);
        List<Entry> even = Taps.list(in, slip, out, taps.counted(1));
        Reconciliation old = new Reconciliation.CountIsOld(1);
        assertThat(Ledger.of(even).reconciliation()).isEqualTo(new Reconciliation.Even(1));
        assertThat(after(even, taps.inserted(1), 0)).isEqualTo(old);
        assertThat(after(even, taps.moved(1), 0)).isEqualTo(old);
        assertThat(after(even, taps.passed(1), 0)).isEqualTo(old);
        assertThat(after(even, taps.opened(1), 0)).isEqualTo(old);
        assertThat(after(even, taps.retained(1), 0)).isEqualTo(old);
        assertThat(after(even, taps.undone(slip), 9)).isEqualTo(old);
        assertThat(after(even, taps.undone(taps.inserted(7)), 9)).isEqualTo(old);
    }

    @Test
    void an_out_after_the_count_makes_it_old_and_a_repeated_one_does_not() {
        List<Entry> counted = Taps.list(taps.inserted(1), taps.counted(1));
        assertThat(after(counted, taps.binned(1), 9)).isEqualTo(new Reconciliation.CountIsOld(1));
        List<Entry> even = Taps.list(taps.inserted(1), taps.binned(1), taps.counted(1));
        assertThat(after(even, taps.binned(1), 9)).isEqualTo(new Reconciliation.Even(1));
    }

    @Test
    void what_changes_no_needle_leaves_the_count_as_it_is() {
        Operation.In in = taps.inserted(1);
        Operation reaction = taps.faint();
        List<Entry> even = Taps.list(in, reaction, taps.binned(1), taps.counted(1));
        assertThat(after(even, taps.responded(in, Sign.PRESENT), 9)).isEqualTo(new Reconciliation.Even(1));
        assertThat(after(even, taps.faint(), 9)).isEqualTo(new Reconciliation.Even(1));
        assertThat(after(even, taps.undone(reaction), 9)).isEqualTo(new Reconciliation.Even(1));
        assertThat(after(even, taps.handedOver(Taps.BEN), 9)).isEqualTo(new Reconciliation.Even(1));
    }

    @Test
    void an_insertion_that_arrives_after_everything_was_even_counts_as_in() {
        List<Entry> even = Taps.list(taps.inserted(1), taps.binned(1), taps.counted(1));
        assertThat(after(even, taps.inserted(2), 0)).isEqualTo(new Reconciliation.StillIn(1));
    }

    @Test
    void taking_back_the_count_brings_back_the_one_before_with_its_age() {
        Operation slip = taps.counted(2);
        Ledger old = ledger(taps.inserted(1), taps.counted(0), taps.binned(1), slip, taps.undone(slip));
        assertThat(old.reconciliation()).isEqualTo(new Reconciliation.CountIsOld(0));
    }

    @Test
    void a_clash_stands_in_the_way_until_its_id_is_taken_back() {
        Operation.In in = taps.inserted(1);
        Entry other = entry(new Operation.Opened(in.id(), needle(2), Taps.SPEC), 9, 0);
        List<Entry> list = new ArrayList<>(Taps.list(in, taps.binned(1), taps.counted(1)));
        list.add(other);
        Ledger clashing = Ledger.of(list);
        assertThat(clashing.reconciliation()).isEqualTo(new Reconciliation.Clashing(clashing.clashes()));
        Ledger settled = clashing.with(List.of(
                entry(taps.undone(in), 10, 10), entry(taps.inserted(1), 11, 0), entry(taps.counted(1), 12, 12)));
        assertThat(settled.clashes()).hasSize(1);
        assertThat(settled.reconciliation()).isEqualTo(new Reconciliation.Even(1));
    }

    private static Reconciliation after(List<Entry> list, Operation operation, int minute) {
        return Ledger.of(list).with(List.of(entry(operation, 100, minute))).reconciliation();
    }
}
