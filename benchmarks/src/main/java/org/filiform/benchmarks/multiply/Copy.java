package org.filiform.benchmarks.multiply;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * One patient that comes out: which person it is a copy of, how its ids follow, and by how many days what is in time.
 * Everything is moved back, birth the furthest, so that nothing happens before it.
 */
final class Copy {

    private static final int MOST_DAYS_BACK = 45;
    private static final int MOST_DAYS_YOUNGER_AT_BIRTH = 120;
    private static final int MOST_DAYS_APART = 3;
    private static final int ID_SIGNS = 36;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final long highSalt;
    private final long lowSalt;
    private final long patientHigh;
    private final long patientLow;
    private final int daysBack;
    private final int birthBack;
    private final SplittableRandom random;

    Copy(long seed, int number) {
        this.random = new SplittableRandom(mix(seed) + number);
        this.highSalt = random.nextLong();
        this.lowSalt = random.nextLong();
        this.patientHigh = random.nextLong();
        this.patientLow = random.nextLong();
        this.daysBack = random.nextInt(MOST_DAYS_APART, MOST_DAYS_BACK);
        this.birthBack = daysBack + random.nextInt(MOST_DAYS_YOUNGER_AT_BIRTH);
    }

    /** Whether something happens that happens once in so many times. */
    boolean isOnceIn(int times) {
        return random.nextInt(times) == 0;
    }

    int oneOf(int many) {
        return random.nextInt(many);
    }

    /**
     * A line as this patient has it.
     *
     * @param text a copy of the line, which is written over
     * @param taken nought for a line of the person's own, otherwise a number that no other line of this patient has
     */
    void write(Line line, byte[] text, int taken) {
        int back = daysBack - random.nextInt(MOST_DAYS_APART + 1);
        for (Line.Place place : line.places()) {
            switch (place) {
                case Line.Day day -> day(text, day.at(), day.epochDay() - (day.isOfBirth() ? birthBack : back));
                case Line.Id id -> id(text, id, taken);
            }
        }
    }

    private void id(byte[] text, Line.Id id, int taken) {
        switch (id.whose()) {
            case PATIENT -> id(text, id.at(), patientHigh, patientLow);
            case OWN -> id(text, id.at(), mix(id.high() ^ highSalt) + taken, mix(id.low() ^ lowSalt));
            case ANOTHER -> id(text, id.at(), mix(id.high() ^ highSalt), mix(id.low() ^ lowSalt));
        }
    }

    private static void id(byte[] text, int at, long high, long low) {
        int nibble = 0;
        for (int sign = 0; sign < ID_SIGNS; sign++) {
            if (sign != 8 && sign != 13 && sign != 18 && sign != 23) {
                long half = nibble < 16 ? high : low;
                text[at + sign] = HEX[(int) (half >>> (60 - 4 * (nibble & 15))) & 15];
                nibble++;
            }
        }
    }

    private static void day(byte[] text, int at, long epochDay) {
        LocalDate day = LocalDate.ofEpochDay(epochDay);
        digits(text, at, 4, day.getYear());
        digits(text, at + 5, 2, day.getMonthValue());
        digits(text, at + 8, 2, day.getDayOfMonth());
    }

    private static void digits(byte[] text, int at, int count, int number) {
        int rest = number;
        for (int sign = at + count - 1; sign >= at; sign--) {
            text[sign] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /** A step of SplitMix64, which takes no two numbers to the same. */
    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
