package org.filiform.decision.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiform.decision.ledger.Taps.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Ledger;
import org.filiform.decision.ledger.Needle;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.OperationId;
import org.filiform.decision.ledger.Reconciliation;
import org.filiform.decision.ledger.Taps;
import org.junit.jupiter.api.Test;

/** What must hold of every list of taps, sensible or not. */
class LedgerLawsTest {

    private static final int LONG_CASES = 20;
    private static final int OPERATIONS = 500;

    @Test
    void order_repeats_and_splits_of_what_arrives_do_not_matter() {
        Seeds.each(random -> {
            List<Entry> list = withClashes(random, anyList(random));
            Ledger whole = Ledger.of(list);
            List<Entry> shuffled = shuffled(random, twice(random, list));
            int cut = random.nextInt(shuffled.size() + 1);
            Ledger one = Ledger.of(shuffled.subList(0, cut));
            Ledger two = Ledger.of(shuffled.subList(cut, shuffled.size()));
            assertSame(one.with(two), whole);
            assertSame(two.with(one), whole);
            assertSame(whole.with(whole).with(one), whole);
            assertSame(two.with(shuffled), whole);
        });
    }

    private static void assertSame(Ledger ledger, Ledger whole) {
        assertThat(ledger).isEqualTo(whole).hasSameHashCodeAs(whole);
        assertThat(ledger.needles()).isEqualTo(whole.needles());
        assertThat(ledger.insertions()).isEqualTo(whole.insertions());
        assertThat(ledger.problems()).isEqualTo(whole.problems());
        assertThat(ledger.reconciliation()).isEqualTo(whole.reconciliation());
    }

    @Test
    void every_list_is_read_as_the_slow_way_reads_it() {
        Seeds.each(random -> assertReadAsSlowly(anyList(random)));
    }

    @Test
    void nothing_that_arrived_is_missing_and_nothing_is_there_twice() {
        Seeds.each(random -> {
            List<Entry> list = withClashes(random, anyList(random));
            Ledger ledger = Ledger.of(list);
            List<Operation> kept = new ArrayList<>(
                    ledger.entries().stream().map(Entry::operation).toList());
            ledger.clashes().forEach(clash -> clash.others().forEach(other -> kept.add(other.operation())));
            assertThat(kept)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            list.stream().map(Entry::operation).distinct().toList());
        });
    }

    @Test
    void needles_are_even_only_when_each_that_was_opened_is_in_the_bin_or_retained() {
        Seeds.each(random -> {
            Ledger ledger = Ledger.of(anyList(random));
            int inBin = ledger.counts().inBin();
            Ledger counted = ledger.with(List.of(entry(new Taps("last").counted(inBin), Entry.UNSENT + 1000, 99)));
            boolean isAccounted = ledger.needles().stream()
                    .allMatch(
                            needle -> needle.state() == Needle.State.IN_BIN || needle.state() == Needle.State.RETAINED);
            assertThat(counted.reconciliation() instanceof Reconciliation.Even).isEqualTo(isAccounted);
        });
    }

    @Test
    void two_devices_that_lose_repeat_and_reorder_end_with_one_ledger_that_is_the_truth() {
        Seeds.each(LONG_CASES, random -> {
            Room room = new Room(random);
            int tapped = 0;
            while (tapped < OPERATIONS) {
                Room.Device device = room.devices.get(random.nextInt(2));
                tapped += room.act(device);
                boolean isOffline = device.equals(room.devices.getLast()) && tapped > 200 && tapped < 300;
                if (random.nextInt(6) == 0 && !isOffline) {
                    room.send(device, false);
                    room.receive(device, false);
                }
                if (random.nextInt(100) == 0) {
                    assertReadAsSlowly(device.has);
                }
            }
            tapped += room.clear(room.devices.getLast());
            room.devices.forEach(device -> room.send(device, true));
            room.count(room.devices.getFirst());
            room.devices.forEach(device -> room.send(device, true));
            room.devices.forEach(device -> room.receive(device, true));
            assertEnd(room, tapped + 1);
        });
    }

    private static void assertEnd(Room room, int tapped) {
        Ledger tablet = Ledger.of(room.devices.getFirst().has);
        assertSame(tablet, Ledger.of(room.devices.getLast().has));
        assertSame(tablet, Ledger.of(room.server));
        assertThat(tablet.entries()).hasSize(tapped).noneMatch(Entry::isUnsent);
        assertThat(tablet.clashes()).isEmpty();
        Map<String, Needle.State> states = new TreeMap<>();
        tablet.needles().forEach(needle -> states.put(needle.id().value(), needle.state()));
        assertThat(states).isEqualTo(room.truth());
        assertThat(tablet.reconciliation()).isEqualTo(new Reconciliation.Even(room.inBin()));
        assertReadAsSlowly(room.server);
    }

    private static void assertReadAsSlowly(List<Entry> list) {
        Ledger ledger = Ledger.of(list);
        SlowLedger slow = new SlowLedger(list);
        assertThat(ledger.entries()).isEqualTo(slow.list());
        assertThat(ledger.needles().stream()
                        .map(needle -> needle.number() + " " + needle.id() + " " + needle.state())
                        .toList())
                .isEqualTo(slow.needles());
        assertThat(ledger.counts()).isEqualTo(slow.counts());
        assertThat(ledger.firstIn()).isEqualTo(slow.firstIn());
        assertThat(SlowLedger.nameOf(ledger.reconciliation())).isEqualTo(slow.reconciliation());
    }

    /** Taps without sense: any kind, few needles, times that jump, undone at random, some of it not sent yet. */
    private static List<Entry> anyList(RandomGenerator random) {
        Taps taps = new Taps();
        List<Entry> list = new ArrayList<>();
        int many = random.nextInt(24);
        for (int place = 1; place <= many; place++) {
            long order = random.nextInt(5) == 0 ? Entry.UNSENT + place : place;
            list.add(entry(any(random, taps, list), order, random.nextInt(12)));
        }
        return list;
    }

    private static Operation any(RandomGenerator random, Taps taps, List<Entry> before) {
        int needle = 1 + random.nextInt(4);
        return switch (random.nextInt(13)) {
            case 0 -> taps.opened(needle);
            case 1, 2 -> taps.inserted(needle);
            case 3 -> taps.moved(needle);
            case 4 -> taps.passed(needle);
            case 5, 6, 7 -> taps.binned(needle);
            case 8 -> taps.retained(needle);
            case 9 -> new Operation.Undone(taps.id(), new OperationId("one-op-" + (1025 + random.nextInt(3))));
            case 10 -> before.isEmpty() ? taps.faint() : taps.undone(any(random, before));
            case 11 -> taps.counted(random.nextInt(4));
            default -> taps.faint();
        };
    }

    private static Operation any(RandomGenerator random, List<Entry> before) {
        return before.get(random.nextInt(before.size())).operation();
    }

    /** Now and then an id comes again with other content. */
    private static List<Entry> withClashes(RandomGenerator random, List<Entry> list) {
        List<Entry> more = new ArrayList<>(list);
        for (Entry entry : list) {
            if (random.nextInt(8) == 0) {
                Operation other = new Operation.Binned(entry.id(), Taps.needle(1 + random.nextInt(4)));
                more.add(entry(other, 1 + random.nextInt(30), random.nextInt(12)));
            }
        }
        return more;
    }

    private static List<Entry> twice(RandomGenerator random, List<Entry> list) {
        List<Entry> more = new ArrayList<>(list);
        list.stream().filter(_ -> random.nextInt(3) == 0).forEach(more::add);
        return more;
    }

    private static List<Entry> shuffled(RandomGenerator random, List<Entry> list) {
        List<Entry> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(random.nextLong()));
        return shuffled;
    }
}
