package org.filiform.population.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream on a thread of its own, a little ahead of the one that takes it: a file is inflated while what came
 * before is looked through. What goes wrong there goes wrong here, in its place. It does not close the stream.
 */
final class ReadAhead extends InputStream {

    private static final int CHUNK = 256 << 10;
    private static final int CHUNKS = 4;

    /** Some bytes; none at the end. */
    private static final class Chunk {

        private final byte[] bytes = new byte[CHUNK];
        private int length;
    }

    private final InputStream in;
    private final BlockingQueue<Chunk> empty = new ArrayBlockingQueue<>(CHUNKS);
    private final BlockingQueue<Chunk> full = new ArrayBlockingQueue<>(CHUNKS);
    private final Thread thread;
    private Chunk chunk = new Chunk();
    private int at;
    private boolean ended;

    /** Why there is no more, unless the stream ended; written before the last chunk is handed over. */
    private @Nullable Throwable failure;

    ReadAhead(InputStream in) {
        this.in = in;
        for (int spare = 1; spare < CHUNKS; spare++) {
            empty.add(new Chunk());
        }
        thread = Thread.ofPlatform().daemon(true).name("read-ahead").start(this::readAll);
    }

    private void readAll() {
        try {
            int length;
            do {
                Chunk into = empty.take();
                length = read(into);
                into.length = length;
                full.put(into);
            } while (length > 0);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private int read(Chunk into) {
        try {
            return in.readNBytes(into.bytes, 0, CHUNK);
        } catch (IOException | RuntimeException | Error failed) {
            failure = failed;
            return 0;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (at == chunk.length && (ended || !next())) {
            return -1;
        }
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk.bytes, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean next() throws IOException {
        try {
            empty.put(chunk);
            chunk = full.take();
            at = 0;
            ended = chunk.length == 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Reading was interrupted");
        }
        if (ended) {
            failIfReadingDid();
        }
        return !ended;
    }

    private void failIfReadingDid() throws IOException {
        switch (failure) {
            case IOException failed -> throw failed;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> {}
        }
    }

    /** Ends the thread; nobody reads the stream when it returns. */
    @Override
    public void close() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
