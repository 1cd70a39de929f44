package org.filiform.population.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A stream that ends where its source fails, and remembers the failure, so that what came before is still read. */
final class FailingStream extends InputStream {

    /** Opens the source; opening may already fail. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private final Source source;
    private @Nullable InputStream in;
    private @Nullable IOException failure;

    FailingStream(Source source) {
        this.source = source;
    }

    /** Why it ended early; empty if it did not. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (failure != null) {
            return -1;
        }
        try {
            InputStream from = in;
            if (from == null) {
                from = source.open();
                in = from;
            }
            return from.read(into, offset, length);
        } catch (IOException early) {
            failure = early;
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        if (in != null) {
            in.close();
        }
    }
}
