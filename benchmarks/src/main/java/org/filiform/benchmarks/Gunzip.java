package org.filiform.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The floor of compressed files: they are inflated, and nothing is looked at. */
final class Gunzip implements Engine {

    private static final int BUFFER_BYTES = 1 << 18;

    @Override
    public long run(Path folder, int threads) throws IOException {
        AtomicLong bytes = new AtomicLong();
        try (Stream<Path> listed = Files.list(folder)) {
            Queue<Path> files = new ConcurrentLinkedQueue<>(listed.sorted().toList());
            List<Thread> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                running.add(Thread.ofPlatform().start(() -> bytes.addAndGet(all(files))));
            }
            running.forEach(Waiting::until);
        }
        return bytes.get();
    }

    private static long all(Queue<Path> files) {
        byte[] buffer = new byte[BUFFER_BYTES];
        long sum = 0;
        for (Path file = files.poll(); file != null; file = files.poll()) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sum += read;
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
        return sum;
    }
}
