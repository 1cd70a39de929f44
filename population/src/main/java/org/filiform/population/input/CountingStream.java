package org.filiform.population.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much was read. */
final class CountingStream extends FilterInputStream {

    private static final int TOLD_EVERY = 1 << 20;

    private final LongConsumer told;
    private long untold;

    CountingStream(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int next = in.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = in.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int more) {
        untold += more;
        if (untold >= TOLD_EVERY) {
            tell();
        }
    }

    private void tell() {
        told.accept(untold);
        untold = 0;
    }

    @Override
    public void close() throws IOException {
        tell();
        super.close();
    }
}
