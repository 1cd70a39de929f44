package org.filiform.population.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Small numbers as Parquet writes them: runs of one number, and groups of eight packed by so many bits each, the lowest
 * bits first.
 */
final class Hybrid {

    private static final int GROUP = 8;

    private Hybrid() {}

    /** The bits that a number up to the largest needs; at least one. */
    static int width(int largest) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(largest));
    }

    static byte[] write(int[] values, int count, int width) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int packedFrom = 0;
        int at = 0;
        while (at < count) {
            int run = run(values, at, count);
            boolean aligned = (at - packedFrom) % GROUP == 0;
            if (aligned && (run >= 2 * GROUP || at + run == count)) {
                pack(values, packedFrom, at, width, out);
                repeat(values[at], run, width, out);
                at += run;
                packedFrom = at;
            } else {
                at = aligned ? at + Math.min(GROUP, count - at) : at + 1;
            }
        }
        pack(values, packedFrom, count, width, out);
        return out.toByteArray();
    }

    private static int run(int[] values, int from, int count) {
        int at = from + 1;
        while (at < count && values[at] == values[from]) {
            at++;
        }
        return at - from;
    }

    private static void repeat(int value, int times, int width, ByteArrayOutputStream out) {
        varint(times << 1, out);
        for (int bits = 0; bits < width; bits += Byte.SIZE) {
            out.write(value >>> bits);
        }
    }

    private static void pack(int[] values, int from, int to, int width, ByteArrayOutputStream out) {
        if (from == to) {
            return;
        }
        int groups = (to - from + GROUP - 1) / GROUP;
        varint(groups << 1 | 1, out);
        long bits = 0;
        int held = 0;
        for (int at = from; at < from + groups * GROUP; at++) {
            bits |= (long) (at < to ? values[at] : 0) << held;
            held += width;
            for (; held >= Byte.SIZE; held -= Byte.SIZE) {
                out.write((int) bits);
                bits >>>= Byte.SIZE;
            }
        }
    }

    private static void varint(int value, ByteArrayOutputStream out) {
        int left = value;
        while ((left & ~0x7F) != 0) {
            out.write((left & 0x7F) | 0x80);
            left >>>= 7;
        }
        out.write(left);
    }

    /**
     * Reads so many numbers.
     *
     * @throws StoreException if there are not as many, or one that cannot be
     */
    static void read(ByteSlice in, int width, int largest, int[] into, int count) {
        int at = 0;
        while (at < count) {
            int header = in.varint();
            if ((header & 1) == 0) {
                int times = header >>> 1;
                int value = in.littleEndian((width + 7) / Byte.SIZE);
                at = fill(into, at, times, count, checked(value, largest));
            } else {
                at = unpack(in, width, largest, into, at, count, header >>> 1);
            }
        }
    }

    private static int fill(int[] into, int at, int times, int count, int value) {
        if (times < 1 || times > count - at) {
            throw StoreException.damaged("a run that does not fit");
        }
        Arrays.fill(into, at, at + times, value);
        return at + times;
    }

    private static int unpack(ByteSlice in, int width, int largest, int[] into, int from, int count, int groups) {
        if (groups < 1 || groups > (count - from + GROUP - 1) / GROUP) {
            throw StoreException.damaged("groups that do not fit");
        }
        long mask = (1L << width) - 1;
        long bits = 0;
        int held = 0;
        int at = from;
        for (int byteNumber = 0; byteNumber < groups * width; byteNumber++) {
            bits |= (long) in.next() << held;
            held += Byte.SIZE;
            for (; held >= width; held -= width) {
                if (at < count) {
                    into[at++] = checked((int) (bits & mask), largest);
                }
                bits >>>= width;
            }
        }
        return at;
    }

    private static int checked(int value, int largest) {
        if (value < 0 || value > largest) {
            throw StoreException.damaged("a number that is not in its list");
        }
        return value;
    }
}
