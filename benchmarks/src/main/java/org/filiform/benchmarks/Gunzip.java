package org.filiform.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The floor of compressed files: they are inflated, and nothing is looked at. */
final class Gunzip implements Engine {

    private static final int BUFFER_BYTES = 1 << 18;

    @Override
    public long run(Path folder, int threads) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            Queue<Path> files = new ConcurrentLinkedQueue<>(listed.sorted().toList());
            List<FutureTask<Long>> running = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                FutureTask<Long> task = new FutureTask<>(() -> all(files));
                Thread.ofPlatform().start(task);
                running.add(task);
            }
            return running.stream().mapToLong(Waiting::resultOf).sum();
        }
    }

    private static long all(Queue<Path> files) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long sum = 0;
        for (Path file = files.poll(); file != null; file = files.poll()) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    sum += read;
                }
            }
        }
        return sum;
    }
}
