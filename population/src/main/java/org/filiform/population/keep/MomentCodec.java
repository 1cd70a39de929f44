package org.filiform.population.keep;

import java.time.Duration;
import java.time.Instant;
import org.filiform.decision.fact.Moment;

/**
 * Moments as bytes: a mark for the shape, the beginning counted from a second that is known already, and the length
 * where the shape does not tell it.
 */
final class MomentCodec {

    private static final int EXACT = 1;
    private static final int ONE_DAY = 2;
    private static final int BEGINS_WITHIN_A_SECOND = 4;
    private static final int LASTS_WITHIN_A_SECOND = 8;
    private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();
    private static final int NANOS_OF_A_MILLI = 1_000_000;

    private MomentCodec() {}

    static void write(Moment moment, long fromSecond, ByteSink to) {
        Instant begin = moment.earliest();
        Duration length = Duration.between(begin, moment.latest());
        int beginNanos = begin.getNano();
        long beginSecond = begin.getEpochSecond();
        int lengthNanos = length.getNano();
        long lengthSeconds = length.getSeconds();
        boolean oneDay = lengthSeconds == DAY_SECONDS && lengthNanos == 0;
        int shape = moment.isExact() ? EXACT : oneDay ? ONE_DAY : 0;
        shape |= beginNanos == 0 ? 0 : BEGINS_WITHIN_A_SECOND;
        shape |= lengthNanos == 0 ? 0 : LASTS_WITHIN_A_SECOND;
        to.put(shape);
        to.putNumber(beginSecond - fromSecond);
        if (beginNanos != 0) {
            writeNanos(beginNanos, to);
        }
        if ((shape & (EXACT | ONE_DAY)) == 0) {
            to.putCount(lengthSeconds);
        }
        if (lengthNanos != 0) {
            writeNanos(lengthNanos, to);
        }
    }

    static Moment read(long fromSecond, ByteSource from) {
        int shape = from.get();
        long second = fromSecond + from.getNumber();
        Instant begin = Instant.ofEpochSecond(second, (shape & BEGINS_WITHIN_A_SECOND) == 0 ? 0 : readNanos(from));
        if ((shape & EXACT) != 0) {
            return Moment.at(begin);
        }
        if ((shape & ONE_DAY) != 0) {
            return new Moment(begin, begin.plusSeconds(DAY_SECONDS));
        }
        long seconds = from.getCount();
        long nanos = (shape & LASTS_WITHIN_A_SECOND) == 0 ? 0 : readNanos(from);
        return new Moment(begin, begin.plusSeconds(seconds).plusNanos(nanos));
    }

    /** Fractions of a second are mostly whole milliseconds. */
    static void writeNanos(int nanos, ByteSink to) {
        boolean millis = nanos % NANOS_OF_A_MILLI == 0;
        to.putCount(millis ? 2L * (nanos / NANOS_OF_A_MILLI) : 2L * nanos + 1);
    }

    static long readNanos(ByteSource from) {
        long written = from.getCount();
        return (written & 1) == 0 ? written / 2 * NANOS_OF_A_MILLI : written / 2;
    }
}
