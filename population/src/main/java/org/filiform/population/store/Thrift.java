package org.filiform.population.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Writes the compact protocol of Thrift, in which Parquet describes itself; no more of it than that needs. */
final class Thrift {

    private static final int NUMBER = 5;
    private static final int LONG = 6;
    private static final int TEXT = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;
    private static final int SHORT_LIST = 15;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    byte[] bytes() {
        return out.toByteArray();
    }

    Thrift number(int field, int value) {
        header(field, NUMBER);
        zigzag(value);
        return this;
    }

    Thrift longNumber(int field, long value) {
        header(field, LONG);
        zigzag(value);
        return this;
    }

    Thrift text(int field, String value) {
        header(field, TEXT);
        text(value);
        return this;
    }

    Thrift struct(int field, Consumer<Thrift> content) {
        header(field, STRUCT);
        nested(content);
        return this;
    }

    <T> Thrift structs(int field, List<T> items, BiConsumer<Thrift, T> content) {
        listHeader(field, items.size(), STRUCT);
        items.forEach(item -> nested(struct -> content.accept(struct, item)));
        return this;
    }

    Thrift numbers(int field, List<Integer> values) {
        listHeader(field, values.size(), NUMBER);
        values.forEach(this::zigzag);
        return this;
    }

    Thrift texts(int field, List<String> values) {
        listHeader(field, values.size(), TEXT);
        values.forEach(this::text);
        return this;
    }

    /** Ends the outermost struct. */
    Thrift stop() {
        out.write(0);
        return this;
    }

    private void nested(Consumer<Thrift> content) {
        outer.push(last);
        last = 0;
        content.accept(this);
        out.write(0);
        last = outer.pop();
    }

    private void header(int field, int type) {
        out.write((field - last) << 4 | type);
        last = field;
    }

    private void listHeader(int field, int size, int type) {
        header(field, LIST);
        if (size < SHORT_LIST) {
            out.write(size << 4 | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
    }

    private void zigzag(long value) {
        varint((value << 1) ^ (value >> 63));
    }

    private void varint(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) ((left & 0x7F) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }
}
