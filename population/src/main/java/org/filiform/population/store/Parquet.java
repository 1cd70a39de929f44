package org.filiform.population.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a Parquet file says about itself at its end. It follows from the table, the chunks and what is told beside them,
 * so a reader works it out again and compares.
 */
final class Parquet {

    static final int PLAIN = 0;
    static final int RUNS = 3;
    static final int LISTED = 8;
    static final int UNCOMPRESSED = 0;
    static final int GZIP = 2;
    static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final String MADE_BY = "Filiform kept facts";

    private Parquet() {}

    /** A chunk of a column, and where it lies. */
    private record Placed(ColumnSpec column, Chunk chunk, long offset) {}

    /** The chunks of one block, and its rows. */
    private record Group(List<Placed> chunks, int rows) {

        long rawLength() {
            return chunks.stream().mapToLong(placed -> placed.chunk.rawLength()).sum();
        }
    }

    /** The end of a file: the description, its length and the magic word. */
    static byte[] end(Table table, List<List<Chunk>> blocks, Map<String, String> told) {
        List<Group> groups = groups(table, blocks);
        long rows = groups.stream().mapToLong(Group::rows).sum();
        Thrift description = new Thrift();
        description
                .number(1, 1)
                .structs(2, schema(table), Parquet::element)
                .longNumber(3, rows)
                .structs(4, groups, Parquet::group)
                .structs(
                        5,
                        List.copyOf(told.entrySet()),
                        (struct, entry) -> struct.text(1, entry.getKey()).text(2, entry.getValue()))
                .text(6, MADE_BY)
                .stop();
        return closed(description.bytes());
    }

    private static byte[] closed(byte[] description) {
        byte[] end = Arrays.copyOf(description, description.length + Integer.BYTES + MAGIC.length);
        ByteBuffer.wrap(end)
                .order(ByteOrder.LITTLE_ENDIAN)
                .position(description.length)
                .putInt(description.length)
                .put(MAGIC);
        return end;
    }

    private static List<Group> groups(Table table, List<List<Chunk>> blocks) {
        List<Group> groups = new ArrayList<>();
        long offset = MAGIC.length;
        for (List<Chunk> block :
                blocks.stream().filter(block -> !block.isEmpty()).toList()) {
            List<Placed> placed = new ArrayList<>();
            for (int column = 0; column < block.size(); column++) {
                placed.add(new Placed(table.columns().get(column), block.get(column), offset));
                offset += block.get(column).length();
            }
            groups.add(new Group(placed, block.getFirst().rows().values()));
        }
        return groups;
    }

    /** The table itself, without a column, then its columns. */
    private static List<Map.Entry<Table, Integer>> schema(Table table) {
        List<Map.Entry<Table, Integer>> schema = new ArrayList<>();
        for (int column = -1; column < table.columns().size(); column++) {
            schema.add(Map.entry(table, column));
        }
        return schema;
    }

    private static void element(Thrift struct, Map.Entry<Table, Integer> entry) {
        if (entry.getValue() < 0) {
            struct.text(4, "table").number(5, entry.getKey().columns().size());
            return;
        }
        ColumnSpec column = entry.getKey().columns().get(entry.getValue());
        struct.number(1, column.kind().physical)
                .number(3, column.optional() ? 1 : 0)
                .text(4, column.name());
        if (column.kind().meaning >= 0) {
            struct.number(6, column.kind().meaning);
        }
    }

    private static void group(Thrift struct, Group group) {
        struct.structs(1, group.chunks, Parquet::chunk)
                .longNumber(2, group.rawLength())
                .longNumber(3, group.rows);
    }

    private static void chunk(Thrift struct, Placed placed) {
        Chunk chunk = placed.chunk;
        struct.longNumber(2, placed.offset).struct(3, about -> {
            about.number(1, placed.column.kind().physical)
                    .numbers(2, chunk.list().isThere() ? List.of(PLAIN, RUNS, LISTED) : List.of(PLAIN, RUNS))
                    .texts(3, List.of(placed.column.name()))
                    .number(4, codec(placed.column))
                    .longNumber(5, chunk.rows().values())
                    .longNumber(6, chunk.rawLength())
                    .longNumber(7, chunk.length())
                    .longNumber(
                            9,
                            placed.offset
                                    + chunk.listHeader().length
                                    + chunk.list().stored());
            if (chunk.list().isThere()) {
                about.longNumber(11, placed.offset);
            }
        });
    }

    static int codec(ColumnSpec column) {
        return column.kind() == ColumnSpec.Kind.TEXT ? GZIP : UNCOMPRESSED;
    }
}
