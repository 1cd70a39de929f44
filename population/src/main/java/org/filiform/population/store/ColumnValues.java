package org.filiform.population.store;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The values of one column of one block, read and checked. */
final class ColumnValues {

    /** Where a row points while it has nothing. */
    static final int NOTHING = -1;

    /** No block has more rows than this; a larger number is damage. */
    private static final int MOST_ROWS = 1 << 24;

    /** Nothing compresses better than this. */
    private static final int MOST_INFLATED = 1100;

    private final List<Object> list;
    private final int[] rows;

    private ColumnValues(List<Object> list, int[] rows) {
        this.list = list;
        this.rows = rows;
    }

    /**
     * Reads a column.
     *
     * @param list the bytes of the list, checked by their sum
     * @param rowBytes the bytes of the rows, checked by their sum
     */
    static ColumnValues read(ColumnSpec column, Chunk chunk, byte[] list, byte[] rowBytes) {
        int count = chunk.rows().values();
        if (count > MOST_ROWS || chunk.list().values() > list.length) {
            throw StoreException.damaged("more rows than a block can have");
        }
        byte[] raw = Parquet.codec(column) == Parquet.GZIP
                ? inflate(rowBytes, chunk.rows().raw())
                : rowBytes;
        ByteSlice in = new ByteSlice(raw);
        int[] rows = present(column, in, count);
        int there = there(rows);
        return switch (column.kind()) {
            case FLAG -> new ColumnValues(List.of(), flags(in, rows));
            case TEXT -> new ColumnValues(texts(in, there), numbered(rows));
            case WORD, NUMBER, DAY, DECIMAL ->
                new ColumnValues(
                        list(column.kind(), new ByteSlice(list), chunk.list().values()),
                        pointing(in, rows, there, chunk.list().values()));
        };
    }

    private static byte[] inflate(byte[] stored, int raw) {
        if (raw > (long) MOST_INFLATED * stored.length) {
            throw StoreException.damaged("a size that cannot be");
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(stored))) {
            byte[] bytes = in.readNBytes(raw);
            if (bytes.length < raw || in.read() >= 0) {
                throw StoreException.damaged("a compressed part of another size");
            }
            return bytes;
        } catch (IOException _) {
            throw StoreException.damaged("a compressed part that cannot be read");
        }
    }

    /** Nought for each row that has something, and {@link #NOTHING} for the others. */
    private static int[] present(ColumnSpec column, ByteSlice in, int count) {
        int[] rows = new int[count];
        if (column.optional()) {
            Hybrid.read(in.part(), 1, 1, rows, count);
            for (int row = 0; row < count; row++) {
                rows[row]--;
            }
        }
        return rows;
    }

    private static int there(int[] rows) {
        int there = 0;
        for (int row : rows) {
            there += 1 + row;
        }
        return there;
    }

    private static int[] flags(ByteSlice in, int[] rows) {
        int bits = 0;
        for (int row = 0; row < rows.length; row++) {
            bits = row % Byte.SIZE == 0 ? in.next() : bits >>> 1;
            rows[row] = bits & 1;
        }
        return rows;
    }

    private static List<Object> texts(ByteSlice in, int count) {
        List<Object> texts = new ArrayList<>(Math.min(count, in.left()));
        for (int at = 0; at < count; at++) {
            texts.add(in.text());
        }
        return texts;
    }

    private static int[] numbered(int[] rows) {
        int next = 0;
        for (int row = 0; row < rows.length; row++) {
            rows[row] = rows[row] == NOTHING ? NOTHING : next++;
        }
        return rows;
    }

    private static int[] pointing(ByteSlice in, int[] rows, int there, int listed) {
        if (there == 0) {
            return rows;
        }
        int width = in.next();
        if (width < 1 || width >= Integer.SIZE) {
            throw StoreException.damaged("a width that cannot be");
        }
        int[] pointers = there == rows.length ? rows : new int[there];
        Hybrid.read(in, width, listed - 1, pointers, there);
        return there == rows.length ? rows : spread(pointers, rows);
    }

    private static int[] spread(int[] pointers, int[] rows) {
        int next = 0;
        for (int row = 0; row < rows.length; row++) {
            rows[row] = rows[row] == NOTHING ? NOTHING : pointers[next++];
        }
        return rows;
    }

    private static List<Object> list(ColumnSpec.Kind kind, ByteSlice in, int count) {
        List<Object> list = new ArrayList<>(count);
        for (int at = 0; at < count; at++) {
            list.add(
                    switch (kind) {
                        case WORD, TEXT -> in.text();
                        case NUMBER, DAY, FLAG -> in.littleEndian(Integer.BYTES);
                        case DECIMAL -> in.littleEndianDouble();
                    });
        }
        return list;
    }

    int size() {
        return rows.length;
    }

    /** Which of the different values a row has; {@link #NOTHING} if none. */
    int pointer(int row) {
        return rows[row];
    }

    /** The different values. */
    List<Object> list() {
        return list;
    }

    boolean isThere(int row) {
        return rows[row] != NOTHING;
    }

    boolean flag(int row) {
        return rows[row] == 1;
    }

    int number(int row) {
        return (Integer) list.get(rows[row]);
    }

    double decimal(int row) {
        return (Double) list.get(rows[row]);
    }

    String text(int row) {
        return (String) list.get(rows[row]);
    }

    Optional<String> maybeText(int row) {
        return isThere(row) ? Optional.of(text(row)) : Optional.empty();
    }

    Optional<Integer> maybeNumber(int row) {
        return isThere(row) ? Optional.of(number(row)) : Optional.empty();
    }
}
