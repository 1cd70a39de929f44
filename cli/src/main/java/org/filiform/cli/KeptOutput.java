package org.filiform.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Standard output that remembers when writing failed, so that a full disk is never taken for success. */
final class KeptOutput extends FilterOutputStream {

    private static final int BUFFER_BYTES = 1 << 16;

    private Optional<IOException> failure = Optional.empty();

    KeptOutput(OutputStream out) {
        super(new BufferedOutputStream(out, BUFFER_BYTES));
    }

    @Override
    public void write(int letter) {
        attempt(() -> out.write(letter));
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    @FunctionalInterface
    private interface Attempt {
        void run() throws IOException;
    }

    private void attempt(Attempt attempt) {
        if (failure.isPresent()) {
            return;
        }
        try {
            attempt.run();
        } catch (IOException e) {
            failure = Optional.of(e);
        }
    }

    /** Why writing failed; a reader that has read enough and left is no failure. */
    Optional<String> failure() {
        return failure.map(KeptOutput::told).filter(told -> !told.contains("Broken pipe"));
    }

    private static String told(IOException failure) {
        String message = failure.getMessage();
        return message == null ? "it failed" : message;
    }
}
