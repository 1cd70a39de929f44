package org.filiform.decision.laws;

import static org.filiform.decision.ledger.Taps.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.filiform.decision.ledger.Entry;
import org.filiform.decision.ledger.Needle.State;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.Taps;

/**
 * A treatment room with two people, two devices and a bad connection: what truly happens to the needles, what each device
 * has, and what the server has.
 */
final class Room {

    private final RandomGenerator random;
    private final Map<Integer, State> truth = new TreeMap<>();
    final List<Entry> server = new ArrayList<>();
    final List<Device> devices = List.of(new Device("tablet"), new Device("phone"));
    private int minute;

    Room(RandomGenerator random) {
        this.random = random;
    }

    /** One device: all that it received or made, repeats included, and what waits to be sent. */
    static final class Device {
        final Taps taps;
        final List<Entry> has = new ArrayList<>();
        final List<Entry> queue = new ArrayList<>();
        private int queued;

        Device(String name) {
            this.taps = new Taps(name);
        }
    }

    /** Where each needle truly is, by name. */
    Map<String, State> truth() {
        Map<String, State> named = new TreeMap<>();
        truth.forEach((needle, state) -> named.put(Taps.needle(needle).value(), state));
        return named;
    }

    /** Somebody does something and taps it, once in a while with a slip that is taken back at once. Returns how many taps. */
    int act(Device device) {
        minute++;
        Taps taps = device.taps;
        if (!truth.isEmpty() && random.nextInt(12) == 0) {
            int needle = 1 + random.nextInt(truth.size());
            Operation slip = random.nextBoolean() ? taps.binned(needle) : taps.inserted(needle);
            tap(device, slip);
            tap(device, taps.undone(slip));
            return 2;
        }
        tap(
                device,
                truth.isEmpty() || random.nextInt(4) == 0 ? open(taps) : use(taps, 1 + random.nextInt(truth.size())));
        return 1;
    }

    private Operation open(Taps taps) {
        int needle = truth.size() + 1;
        int how = random.nextInt(3);
        truth.put(needle, how == 0 ? State.IN_BODY : State.IN_HAND);
        return how == 0 ? taps.inserted(needle) : how == 1 ? taps.opened(needle) : taps.passed(needle);
    }

    private Operation use(Taps taps, int needle) {
        return switch (truth.getOrDefault(needle, State.UNMATCHED)) {
            case IN_HAND ->
                switch (random.nextInt(3)) {
                    case 0 -> become(needle, State.IN_BODY, taps.inserted(needle));
                    case 1 -> taps.passed(needle);
                    default -> become(needle, State.IN_BIN, taps.binned(needle));
                };
            case IN_BODY ->
                switch (random.nextInt(9)) {
                    case 0 -> become(needle, State.RETAINED, taps.retained(needle));
                    case 1, 2, 3 -> taps.moved(needle);
                    default -> become(needle, State.IN_BIN, taps.binned(needle));
                };
            case IN_BIN -> random.nextInt(4) == 0 ? taps.binned(needle) : taps.faint();
            case RETAINED ->
                random.nextInt(4) == 0 ? become(needle, State.IN_BIN, taps.binned(needle)) : taps.handedOver(Taps.BEN);
            case UNMATCHED -> throw new AssertionError("There is no needle " + needle);
        };
    }

    private Operation become(int needle, State state, Operation operation) {
        truth.put(needle, state);
        return operation;
    }

    private void tap(Device device, Operation operation) {
        Entry entry = entry(operation, Entry.UNSENT + device.queued++, minute);
        device.has.add(entry);
        device.queue.add(entry);
    }

    /** All that is still open goes into the bin. Returns how many taps. */
    int clear(Device device) {
        minute++;
        List<Integer> open = truth.keySet().stream()
                .filter(needle -> truth.get(needle) == State.IN_BODY || truth.get(needle) == State.IN_HAND)
                .toList();
        open.forEach(needle -> tap(device, become(needle, State.IN_BIN, device.taps.binned(needle))));
        return open.size();
    }

    /** How many truly are in the bin. */
    int inBin() {
        return Collections.frequency(truth.values(), State.IN_BIN);
    }

    /** Somebody looks into the bin and taps what is there. */
    void count(Device device) {
        minute++;
        tap(device, device.taps.counted(inBin()));
    }

    /** What waits is sent, in any order: some is lost on the way, of some the answer is lost, so that it is sent again. */
    void send(Device device, boolean isReliable) {
        Collections.shuffle(device.queue, new Random(random.nextLong()));
        for (Entry entry : List.copyOf(device.queue)) {
            boolean arrives = isReliable || random.nextInt(3) > 0;
            boolean isAnswered = isReliable || random.nextInt(3) > 0;
            if (arrives) {
                arrive(entry);
            }
            if (arrives && isAnswered) {
                device.queue.remove(entry);
            }
        }
    }

    /** The server keeps each id once, in the order of arrival. */
    private void arrive(Entry entry) {
        if (server.stream().noneMatch(known -> known.id().equals(entry.id()))) {
            server.add(new Entry(
                    entry.operation(),
                    entry.by(),
                    entry.at(),
                    entry.afterwards(),
                    entry.outsideGate(),
                    server.size() + 1L));
        }
    }

    /** A device is told some of the list, or all of it, in any order and perhaps again. */
    void receive(Device device, boolean isReliable) {
        List<Entry> told = new ArrayList<>(server);
        Collections.shuffle(told, new Random(random.nextLong()));
        device.has.addAll(isReliable ? told : told.subList(0, random.nextInt(told.size() + 1)));
    }
}
