package org.filiform.population.keep;

import java.nio.charset.StandardCharsets;

/** Bytes being read, as {@link ByteSink} wrote them. */
final class ByteSource {

    private final byte[] bytes;
    private final int end;
    private int at;

    ByteSource(byte[] bytes, int offset, int length) {
        this.bytes = bytes;
        this.at = offset;
        this.end = offset + length;
    }

    boolean hasMore() {
        return at < end;
    }

    int position() {
        return at;
    }

    void skip(int count) {
        at += count;
    }

    int get() {
        return bytes[at++] & 0xFF;
    }

    long getCount() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    int getSmallCount() {
        return Math.toIntExact(getCount());
    }

    long getNumber() {
        long value = getCount();
        return (value >>> 1) ^ -(value & 1);
    }

    long getLong() {
        long value = 0;
        for (int index = 0; index < Long.BYTES; index++) {
            value = (value << 8) | get();
        }
        return value;
    }

    String getText() {
        int length = getSmallCount();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }
}
