package org.filiform.benchmarks.multiply;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Lines of one type, in files of about a gigabyte. */
final class Rolling implements Closeable {

    private static final long MOST_BYTES = 1L << 30;
    private static final int BUFFER_BYTES = 1 << 20;

    private final Path folder;
    private final String type;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int buffered;
    private int file;
    private long bytes;
    private long lines;
    private OutputStream out;

    Rolling(Path folder, String type) throws IOException {
        this.folder = folder;
        this.type = type;
        this.out = next();
    }

    private OutputStream next() throws IOException {
        bytes = 0;
        return Files.newOutputStream(folder.resolve(String.format(Locale.ROOT, "%s.%03d.ndjson", type, file++)));
    }

    void add(byte[] line) throws IOException {
        if (bytes >= MOST_BYTES) {
            close();
            out = next();
        }
        if (buffered + line.length + 1 > BUFFER_BYTES) {
            flush();
        }
        System.arraycopy(line, 0, buffer, buffered, line.length);
        buffered += line.length + 1;
        buffer[buffered - 1] = '\n';
        bytes += line.length + 1;
        lines++;
    }

    private void flush() throws IOException {
        out.write(buffer, 0, buffered);
        buffered = 0;
    }

    String type() {
        return type;
    }

    long lines() {
        return lines;
    }

    @Override
    public void close() throws IOException {
        flush();
        out.close();
    }
}
