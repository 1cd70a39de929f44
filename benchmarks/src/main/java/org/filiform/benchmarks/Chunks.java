package org.filiform.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Plain NDJSON files cut at line ends into pieces of about eight megabytes, for so many threads. */
public final class Chunks {

    private static final int PIECE = 8 << 20;
    private static final int LONGEST_LINE = 1 << 20;

    private record Piece(Path file, long start, long end) {}

    /** What is done with whole lines. */
    @FunctionalInterface
    public interface Work {
        long of(byte[] bytes, int from, int to);
    }

    private Chunks() {}

    /** Whether a file holds the Medications to which orders refer, by its name. */
    public static boolean isOfMedications(Path file) {
        return file.getFileName().toString().startsWith("Medication.");
    }

    /** Does it to every file of the folder. */
    public static long each(Path folder, int threads, Work work) throws IOException {
        return each(folder, threads, _ -> true, work);
    }

    /** Does it to some files of the folder, and adds up what comes out. */
    public static long each(Path folder, int threads, Predicate<Path> which, Work work) throws IOException {
        Queue<Piece> pieces = new ConcurrentLinkedQueue<>(pieces(folder, which));
        List<FutureTask<Long>> running = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            FutureTask<Long> task = new FutureTask<>(() -> all(pieces, work));
            Thread.ofPlatform().start(task);
            running.add(task);
        }
        long sum = 0;
        for (FutureTask<Long> task : running) {
            sum += Waiting.resultOf(task);
        }
        return sum;
    }

    private static List<Piece> pieces(Path folder, Predicate<Path> which) throws IOException {
        List<Piece> pieces = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(which).sorted().toList()) {
                long size = Files.size(file);
                for (long start = 0; start < size; start += PIECE) {
                    pieces.add(new Piece(file, start, Math.min(start + PIECE, size)));
                }
            }
        }
        return pieces;
    }

    private static long all(Queue<Piece> pieces, Work work) throws IOException {
        byte[] buffer = new byte[PIECE + LONGEST_LINE];
        long sum = 0;
        for (Piece piece = pieces.poll(); piece != null; piece = pieces.poll()) {
            sum += one(piece, buffer, work);
        }
        return sum;
    }

    private static long one(Piece piece, byte[] buffer, Work work) throws IOException {
        long from = Math.max(0, piece.start() - 1);
        int length = read(piece.file(), from, buffer);
        int begin = piece.start() == 0 ? 0 : afterLineEnd(buffer, 0, length);
        int within = (int) (piece.end() - from);
        int end = within >= length ? length : afterLineEnd(buffer, within - 1, length);
        return begin >= end ? 0 : work.of(buffer, begin, end);
    }

    private static int read(Path file, long from, byte[] buffer) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer into = ByteBuffer.wrap(buffer);
            while (into.hasRemaining() && channel.read(into, from + into.position()) >= 0) {
                // A read may give less than was asked for.
            }
            return into.position();
        }
    }

    private static int afterLineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return Math.min(at + 1, to);
    }
}
