package org.filiform.population.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that are read from front to back, each step checked first. */
final class ByteSlice {

    private final byte[] bytes;
    private int at;

    ByteSlice(byte[] bytes) {
        this.bytes = bytes;
    }

    int left() {
        return bytes.length - at;
    }

    int next() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    int littleEndian(int size) {
        need(size);
        int value = 0;
        for (int shift = 0; shift < size * Byte.SIZE; shift += Byte.SIZE) {
            value |= (bytes[at++] & 0xFF) << shift;
        }
        return value;
    }

    double littleEndianDouble() {
        long low = littleEndian(Integer.BYTES) & 0xFFFF_FFFFL;
        return Double.longBitsToDouble((long) littleEndian(Integer.BYTES) << Integer.SIZE | low);
    }

    int varint() {
        int value = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int next = next();
            value |= (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw StoreException.damaged("a number without an end");
    }

    String text() {
        int length = littleEndian(Integer.BYTES);
        need(length);
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    ByteSlice part() {
        int length = littleEndian(Integer.BYTES);
        need(length);
        byte[] part = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return new ByteSlice(part);
    }

    private void need(int size) {
        if (size < 0 || size > left()) {
            throw StoreException.damaged("a part that ends early");
        }
    }
}
