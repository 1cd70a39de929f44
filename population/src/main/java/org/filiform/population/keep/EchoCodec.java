package org.filiform.population.keep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.filiform.decision.fact.FactId;

/** Echoes of one fact and role as bytes, some fourteen for one. */
final class EchoCodec {

    private static final Comparator<Kept.Echo> BY_TIME =
            Comparator.comparing(Kept.Echo::recorded).thenComparingLong(Kept.Echo::mark);

    private EchoCodec() {}

    static void write(Collection<Kept.Echo> alike, ByteSink to) {
        List<Kept.Echo> ordered = new ArrayList<>(alike);
        ordered.sort(BY_TIME);
        to.putCount(ordered.size());
        long before = 0;
        for (Kept.Echo echo : ordered) {
            Instant recorded = echo.recorded();
            long second = recorded.getEpochSecond();
            int nanos = recorded.getNano();
            to.putLong(echo.mark());
            to.putNumber(second - before);
            MomentCodec.writeNanos(nanos, to);
            before = second;
        }
    }

    static void read(FactId fact, Role role, ByteSource from, Consumer<Kept.Echo> into) {
        long second = 0;
        for (int left = from.getSmallCount(); left > 0; left--) {
            long mark = from.getLong();
            second += from.getNumber();
            Instant recorded = Instant.ofEpochSecond(second, MomentCodec.readNanos(from));
            into.accept(new Kept.Echo(fact, role, mark, recorded));
        }
    }
}
