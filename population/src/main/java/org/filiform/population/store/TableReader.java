package org.filiform.population.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Reads one table, and refuses it where it is not exactly as it was written. Serves any number of threads. */
final class TableReader implements Closeable {

    private final Table table;
    private final Path file;
    private final FileChannel channel;
    private final List<List<Chunk>> blocks;
    /** Where each block begins; one more entry marks the end. */
    private final long[] begin;

    TableReader(Table table, Path file, List<List<Chunk>> blocks, Map<String, String> told) {
        this.table = table;
        this.file = file;
        this.blocks = blocks;
        this.begin = begins(blocks);
        this.channel = open(file);
        checkEnds(Parquet.end(table, blocks, told));
    }

    private static long[] begins(List<List<Chunk>> blocks) {
        long[] begin = new long[blocks.size() + 1];
        begin[0] = Parquet.MAGIC.length;
        for (int block = 0; block < blocks.size(); block++) {
            begin[block + 1] = begin[block] + length(blocks.get(block));
        }
        return begin;
    }

    private static long length(List<Chunk> chunks) {
        return chunks.stream().mapToLong(Chunk::length).sum();
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file);
        } catch (IOException _) {
            throw StoreException.damaged(file.getFileName() + " is missing");
        }
    }

    private void checkEnds(byte[] end) {
        long endsAt = begin[blocks.size()];
        if (size() != endsAt + end.length) {
            throw StoreException.damaged(file.getFileName() + " has another length");
        }
        same(Parquet.MAGIC, bytes(0, Parquet.MAGIC.length));
        same(end, bytes(endsAt, end.length));
    }

    private long size() {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new StoreException(StoreFault.NOT_READ, file + ": " + e.getMessage());
        }
    }

    /** Columns of a block, in the order in which they were asked for. */
    List<ColumnValues> read(int block, String... names) {
        return Arrays.stream(names).map(name -> read(block, table.column(name))).toList();
    }

    /** Whether a block has rows at all. */
    boolean hasRows(int block) {
        return !blocks.get(block).isEmpty();
    }

    private ColumnValues read(int block, int column) {
        Chunk chunk = blocks.get(block).get(column);
        long at = begin[block] + length(blocks.get(block).subList(0, column));
        byte[] list = page(at, chunk.listHeader(), chunk.list());
        long rowsAt = at + chunk.listHeader().length + chunk.list().stored();
        byte[] rows = page(rowsAt, chunk.rowsHeader(), chunk.rows());
        return ColumnValues.read(table.columns().get(column), chunk, list, rows);
    }

    private byte[] page(long at, byte[] header, Chunk.Page page) {
        same(header, bytes(at, header.length));
        byte[] bytes = bytes(at + header.length, page.stored());
        CRC32 crc = new CRC32();
        crc.update(bytes);
        if ((int) crc.getValue() != page.crc()) {
            throw StoreException.damaged(file.getFileName() + " has other bytes than were written");
        }
        return bytes;
    }

    private void same(byte[] wanted, byte[] there) {
        if (!Arrays.equals(wanted, there)) {
            throw StoreException.damaged(file.getFileName() + " has other bytes than were written");
        }
    }

    /** The sizes add up to the length of the file, so no more is asked for than there is. */
    private byte[] bytes(long at, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        try {
            while (bytes.hasRemaining()) {
                if (channel.read(bytes, at + bytes.position()) < 0) {
                    throw StoreException.damaged(file.getFileName() + " ends early");
                }
            }
        } catch (IOException e) {
            throw new StoreException(StoreFault.NOT_READ, file + ": " + e.getMessage());
        }
        return bytes.array();
    }

    /** Reads everything, so that damage shows before anything is answered. */
    void check() {
        for (int block = 0; block < blocks.size(); block++) {
            for (int column = 0; column < blocks.get(block).size(); column++) {
                read(block, column);
            }
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException _) {
            // It was only read.
        }
    }
}
