package org.filiform.population.keep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;

/** Claims as bytes. Words that the pack may use are written as numbers. */
final class ClaimCodec {

    private static final int YES = 0;
    private static final int YES_WHICH = 1;
    private static final int NO = 2;
    private static final int UNSURE = 3;
    private static final int MEASURED_THOUSANDTHS = 4;
    private static final int MEASURED_EXACTLY = 5;
    private static final int MEASURED_BETWEEN = 6;
    private static final int DATED = 7;
    private static final int BORN = 8;
    private static final int GESTATION = 9;
    private static final int GESTATION_ESTIMATED = 10;

    private static final double THOUSAND = 1000.0;
    private static final List<UnknownReason> REASONS = List.of(UnknownReason.values());

    private final List<Token> words;
    private final Map<Token, Integer> numbers = new HashMap<>();

    /** @param words the words that claims mostly use; others are written out */
    ClaimCodec(Set<Token> words) {
        this.words = List.copyOf(new TreeSet<>(words));
        this.words.forEach(word -> numbers.put(word, numbers.size()));
    }

    /** @param second from which moments are counted */
    void write(Claim claim, long second, ByteSink to) {
        switch (claim) {
            case Claim.Yes yes -> writeYes(yes, to);
            case Claim.No _ -> to.put(NO);
            case Claim.Unsure unsure -> {
                to.put(UNSURE);
                to.put(REASONS.indexOf(unsure.why()));
            }
            case Claim.Measured measured -> writeInterval(measured.value(), to);
            case Claim.Dated dated -> {
                to.put(DATED);
                MomentCodec.write(dated.day(), second, to);
            }
            case Claim.Born born -> {
                to.put(BORN);
                MomentCodec.write(born.day(), second, to);
            }
            case Claim.Gestation gestation -> {
                to.put(gestation.estimated() ? GESTATION_ESTIMATED : GESTATION);
                MomentCodec.write(gestation.lastPeriod(), second, to);
            }
        }
    }

    Claim read(long second, ByteSource from) {
        int kind = from.get();
        return switch (kind) {
            case YES -> Claim.Yes.plain();
            case YES_WHICH -> new Claim.Yes(readWords(from));
            case NO -> new Claim.No();
            case UNSURE -> new Claim.Unsure(REASONS.get(from.get()));
            case MEASURED_THOUSANDTHS -> new Claim.Measured(Interval.exactly(from.getNumber() / THOUSAND));
            case MEASURED_EXACTLY -> new Claim.Measured(Interval.exactly(Double.longBitsToDouble(from.getLong())));
            case MEASURED_BETWEEN -> new Claim.Measured(readInterval(from));
            case DATED -> new Claim.Dated(MomentCodec.read(second, from));
            case BORN -> new Claim.Born(MomentCodec.read(second, from));
            case GESTATION, GESTATION_ESTIMATED ->
                new Claim.Gestation(MomentCodec.read(second, from), kind == GESTATION_ESTIMATED);
            default -> throw new IllegalStateException("No claim is written as " + kind);
        };
    }

    private void writeYes(Claim.Yes yes, ByteSink to) {
        to.put(yes.which().isEmpty() ? YES : YES_WHICH);
        if (yes.which().isEmpty()) {
            return;
        }
        List<Token> which = new ArrayList<>(yes.which());
        Collections.sort(which);
        to.putCount(which.size());
        for (Token word : which) {
            Integer number = numbers.get(word);
            to.putCount(number == null ? 0 : number + 1);
            if (number == null) {
                to.putText(word.value());
            }
        }
    }

    private Set<Token> readWords(ByteSource from) {
        int count = from.getSmallCount();
        Set<Token> which = LinkedHashSet.newLinkedHashSet(count);
        for (int index = 0; index < count; index++) {
            int number = from.getSmallCount();
            which.add(number == 0 ? new Token(from.getText()) : words.get(number - 1));
        }
        return which;
    }

    private static void writeInterval(Interval value, ByteSink to) {
        long thousandths = Math.round(value.low() * THOUSAND);
        if (!value.isExact()) {
            to.put(MEASURED_BETWEEN);
            to.putLong(Double.doubleToRawLongBits(value.low()));
            to.putLong(Double.doubleToRawLongBits(value.high()));
            to.put((value.lowOpen() ? 1 : 0) | (value.highOpen() ? 2 : 0));
        } else if (Double.doubleToRawLongBits(thousandths / THOUSAND) == Double.doubleToRawLongBits(value.low())
                && Math.abs(thousandths) < Integer.MAX_VALUE) {
            to.put(MEASURED_THOUSANDTHS);
            to.putNumber(thousandths);
        } else {
            to.put(MEASURED_EXACTLY);
            to.putLong(Double.doubleToRawLongBits(value.low()));
        }
    }

    private static Interval readInterval(ByteSource from) {
        double low = Double.longBitsToDouble(from.getLong());
        double high = Double.longBitsToDouble(from.getLong());
        int open = from.get();
        return new Interval(low, high, (open & 1) != 0, (open & 2) != 0);
    }
}
