package org.filiform.population.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes one table, block by block. */
final class TableWriter implements Closeable {

    private final Table table;
    private final OutputStream out;
    private final List<ColumnBuffer> columns;
    private final List<List<Chunk>> blocks = new ArrayList<>();
    private int rows;

    TableWriter(Table table, OutputStream out) throws IOException {
        this.table = table;
        this.out = out;
        this.columns = table.columns().stream().map(ColumnBuffer::new).toList();
        out.write(Parquet.MAGIC);
    }

    /** A column of the row that is being written; each row fills all of them. */
    ColumnBuffer column(int number) {
        return columns.get(number);
    }

    void endRow() {
        rows++;
    }

    /** Writes what was gathered; nothing if there is none. */
    void endBlock() throws IOException {
        if (rows == 0) {
            blocks.add(List.of());
            return;
        }
        rows = 0;
        List<Chunk> chunks = new ArrayList<>();
        for (ColumnBuffer column : columns) {
            chunks.add(column.write(out));
        }
        blocks.add(chunks);
    }

    /** Writes the end of the file. */
    void end(Map<String, String> told) throws IOException {
        out.write(Parquet.end(table, blocks, told));
    }

    /** What was written, block by block; a block without rows has no chunks. */
    List<List<Chunk>> blocks() {
        return List.copyOf(blocks);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
