package org.filiform.population.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The values of one column of one block, gathered and then written. */
final class ColumnBuffer {

    private static final int NOTHING = -1;

    private final ColumnSpec column;
    private final Map<Object, Integer> list = new LinkedHashMap<>();
    private final ByteArrayOutputStream plain = new ByteArrayOutputStream();
    private int[] rows = new int[1024];
    private int count;

    ColumnBuffer(ColumnSpec column) {
        this.column = column;
    }

    void nothing() {
        add(NOTHING);
    }

    void flag(boolean value) {
        add(value ? 1 : 0);
    }

    void number(int value) {
        listed(value);
    }

    void decimal(double value) {
        listed(value);
    }

    void text(String value) {
        if (column.kind() == ColumnSpec.Kind.TEXT) {
            writeText(value, plain);
            add(0);
        } else {
            listed(value);
        }
    }

    private void listed(Object value) {
        add(list.computeIfAbsent(value, _ -> list.size()));
    }

    private void add(int row) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, 2 * count);
        }
        rows[count++] = row;
    }

    /** Writes the column, and begins anew. */
    Chunk write(OutputStream out) throws IOException {
        byte[] listed = list.isEmpty() ? new byte[0] : listBytes();
        byte[] raw = rowBytes();
        byte[] stored = Parquet.codec(column) == Parquet.GZIP ? gzip(raw) : raw;
        Chunk.Page listPage = list.isEmpty() ? Chunk.Page.NONE : page(list.size(), listed.length, listed);
        Chunk chunk = new Chunk(listPage, page(count, raw.length, stored));
        out.write(chunk.listHeader());
        out.write(listed);
        out.write(chunk.rowsHeader());
        out.write(stored);
        list.clear();
        plain.reset();
        count = 0;
        return chunk;
    }

    private static Chunk.Page page(int values, int raw, byte[] stored) {
        CRC32 crc = new CRC32();
        crc.update(stored);
        return new Chunk.Page(values, raw, stored.length, (int) crc.getValue());
    }

    private byte[] listBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Object value : list.keySet()) {
            switch (value) {
                case Integer number ->
                    out.writeBytes(little(Integer.BYTES).putInt(number).array());
                case Double number ->
                    out.writeBytes(little(Double.BYTES).putDouble(number).array());
                default -> writeText((String) value, out);
            }
        }
        return out.toByteArray();
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void writeText(String value, ByteArrayOutputStream out) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(little(Integer.BYTES).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }

    /** First who has anything, where some may have nothing; then what they have. */
    private byte[] rowBytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int[] there =
                Arrays.stream(rows, 0, count).filter(row -> row != NOTHING).toArray();
        if (column.optional()) {
            int[] present = Arrays.stream(rows, 0, count)
                    .map(row -> row == NOTHING ? 0 : 1)
                    .toArray();
            byte[] runs = Hybrid.write(present, count, 1);
            out.writeBytes(little(Integer.BYTES).putInt(runs.length).array());
            out.writeBytes(runs);
        }
        if (column.kind() == ColumnSpec.Kind.FLAG) {
            out.writeBytes(flags(there));
        } else if (column.kind() == ColumnSpec.Kind.TEXT) {
            out.writeBytes(plain.toByteArray());
        } else if (!list.isEmpty()) {
            int width = Hybrid.width(list.size() - 1);
            out.write(width);
            out.writeBytes(Hybrid.write(there, there.length, width));
        }
        return out.toByteArray();
    }

    private static byte[] flags(int[] values) {
        byte[] bytes = new byte[(values.length + 7) / Byte.SIZE];
        for (int at = 0; at < values.length; at++) {
            bytes[at / Byte.SIZE] |= (byte) (values[at] << at % Byte.SIZE);
        }
        return bytes;
    }

    private static byte[] gzip(byte[] raw) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(raw.length / 2 + 64);
        try (GZIPOutputStream gzip = new Fast(out)) {
            gzip.write(raw);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Compresses little, and quickly: most of it is made of letters that mean nothing. */
    private static final class Fast extends GZIPOutputStream {
        private Fast(ByteArrayOutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
