package org.filiform.population.keep;

import java.util.Arrays;

/** The bytes kept of one patient. Guarded by the shard it lies in. */
final class Chart {

    private static final byte[] EMPTY = {};
    private static final int GROWTH_STEP = 32;

    /** Bytes that may be added in any case before it is looked through again. */
    private static final int MUCH = 512;

    /** Bytes below which it is not worth looking for what no longer bears. */
    private static final int SMALL = 512;

    /** Bytes of this object besides the array, for the count of memory. */
    static final int OVERHEAD = 32;

    private byte[] bytes = EMPTY;
    private int size;
    private int reducedSize;

    /** Where the patient is first named; the packed spot. */
    private long firstNamed = Long.MAX_VALUE;

    void named(long spot) {
        firstNamed = Math.min(firstNamed, spot);
    }

    long firstNamed() {
        return firstNamed;
    }

    /** Whether it has grown by much since it was last reduced. */
    boolean isDueForReducing() {
        return size >= SMALL && size > reducedSize + Math.max(MUCH, reducedSize / 4);
    }

    void append(byte[] from, int length) {
        if (bytes.length - size < length) {
            bytes = Arrays.copyOf(bytes, size + length + Math.max(GROWTH_STEP, size / 16));
        }
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }

    /** Puts other bytes in place of all. */
    void replace(byte[] from, int length) {
        if (bytes.length < length || bytes.length > length + length / 4 + GROWTH_STEP) {
            bytes = new byte[length];
        }
        System.arraycopy(from, 0, bytes, 0, length);
        size = length;
        reducedSize = length;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    int capacity() {
        return bytes.length;
    }
}
