package org.filiform.decision.ledger;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.fact.Token;

/** Makes what fingers do, one id after the other. */
public final class Taps {

    public static final Instant TEN = Instant.parse("2026-03-02T10:00:00Z");
    public static final Person ANNA = new Person("account-1", "Anna");
    public static final Person BEN = new Person("account-2", "Ben");
    public static final NeedleSize SIZE = new NeedleSize(new BigDecimal("0.25"), new BigDecimal(40));
    public static final NeedleSpec SPEC = NeedleSpec.solid(SIZE);
    public static final Needling SOLEUS = new Needling(
            new Place(new Token("soleus"), new Token("217"), Side.LEFT, Optional.empty()), List.of(new Token("deep")));

    private final String device;
    private int made;

    public Taps(String device) {
        this.device = device;
    }

    public Taps() {
        this("one");
    }

    public static NeedleId needle(int number) {
        return new NeedleId("needle-" + (1000 + number));
    }

    public OperationId id() {
        return new OperationId(device + "-op-" + (1000 + made++));
    }

    private InsertionId insertion() {
        return new InsertionId(device + "-in-" + (1000 + made));
    }

    public Operation.Opened opened(int needle) {
        return new Operation.Opened(id(), needle(needle), SPEC);
    }

    public Operation.Inserted inserted(int needle) {
        return new Operation.Inserted(id(), needle(needle), insertion(), Optional.empty(), SOLEUS);
    }

    public Operation.Moved moved(int needle) {
        return new Operation.Moved(id(), needle(needle), insertion(), SOLEUS);
    }

    public Operation.Passed passed(int needle) {
        return new Operation.Passed(id(), needle(needle), insertion(), Optional.of(SPEC), SOLEUS, Optional.empty());
    }

    public Operation.Binned binned(int needle) {
        return new Operation.Binned(id(), needle(needle));
    }

    public Operation.Retained retained(int needle) {
        return new Operation.Retained(id(), needle(needle), "The tip is missing");
    }

    public Operation.Undone undone(Operation operation) {
        return new Operation.Undone(id(), operation.id());
    }

    public Operation.Counted counted(int number) {
        return new Operation.Counted(id(), number);
    }

    public Operation.HandedOver handedOver(Person to) {
        return new Operation.HandedOver(id(), to);
    }

    public Operation.Responded responded(Operation.In in, Sign twitch) {
        return new Operation.Responded(id(), in.insertion(), new Response(twitch, Sign.PRESENT, Sign.NOT_TESTED, ""));
    }

    public Operation.Reacted faint() {
        return new Operation.Reacted(id(), new Token("faint"), Optional.empty(), "pale");
    }

    /** As it stands in the list: at a place, some minutes after ten. */
    public static Entry entry(Operation operation, long order, int minute) {
        return new Entry(operation, ANNA, TEN.plus(Duration.ofMinutes(minute)), false, Optional.empty(), order);
    }

    /** One after the other, a minute apart. */
    public static List<Entry> list(Operation... operations) {
        List<Entry> list = new ArrayList<>();
        for (Operation operation : operations) {
            list.add(entry(operation, list.size() + 1, list.size()));
        }
        return list;
    }

    public static Ledger ledger(Operation... operations) {
        return Ledger.of(list(operations));
    }
}
