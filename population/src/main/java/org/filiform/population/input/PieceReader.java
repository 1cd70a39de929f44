package org.filiform.population.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.filiform.population.problem.Fault;

/** Reads pieces. One serves one thread and uses one buffer for all its pieces. */
public final class PieceReader {

    private static final int STEP = 64 << 10;

    /** So little is read at a time that it is still near the processor when its lines are counted. */
    private static final int NEAR = 256 << 10;

    private final LongConsumer progress;
    private final LineCounter lineCounter;
    private final boolean readsAhead;
    private byte[] buffer = {};

    /** @param progress told how many more bytes of files were read */
    public PieceReader(LongConsumer progress) {
        this(progress, LineCounter.byWords(), false);
    }

    /**
     * One with a quicker way to count lines.
     *
     * @param progress told how many more bytes of files were read
     * @param lineCounter counts line ends
     * @param readsAhead whether compressed files are inflated on a thread beside this one
     */
    public PieceReader(LongConsumer progress, LineCounter lineCounter, boolean readsAhead) {
        this.progress = progress;
        this.lineCounter = lineCounter;
        this.readsAhead = readsAhead;
    }

    /**
     * A file that could not be read to its end.
     *
     * @param fault what sort of problem
     * @param line after which line; nought if that is not known
     */
    public record Failure(Fault fault, long line) {}

    /** What became of a piece. */
    public sealed interface Result {
        record Read() implements Result {}

        record Failed(Failure failure) implements Result {}
    }

    /** Reads a piece and hands on what it holds. Whatever happens, the next piece learns its first line. */
    public Result read(Piece piece, Parts parts) {
        try {
            if (piece.file().form().isCompressed()) {
                return compressed(piece.file(), parts);
            }
            plain(piece, parts);
            return new Result.Read();
        } catch (IOException _) {
            return new Result.Failed(new Failure(Fault.UNREADABLE_FILE, 0));
        } finally {
            piece.linesSoFar().complete(0L);
            trim();
        }
    }

    private void plain(Piece piece, Parts parts) throws IOException {
        try (FileChannel channel = FileChannel.open(piece.file().path(), StandardOpenOption.READ)) {
            boolean document = piece.isWholeFile() && piece.file().form() == Form.DOCUMENT;
            if (!document) {
                lines(piece, channel, parts);
            } else if (piece.end() <= Sizes.PIECE) {
                small(piece, channel, parts);
            } else {
                parts.document(new CountingStream(Channels.newInputStream(channel), progress));
            }
        }
    }

    /** A {@code .json} file that fits into the buffer: by its look a document, or lines. */
    private void small(Piece piece, FileChannel channel, Parts parts) throws IOException {
        int length = (int) piece.end();
        fill(channel, 0, 0, length);
        if (Layout.isLines(buffer, length)) {
            int begin = Layout.afterMark(buffer, length);
            parts.lines(buffer, begin, length - begin, 1);
        } else {
            parts.document(buffer, 0, length);
        }
        progress.accept(length);
    }

    private void lines(Piece piece, FileChannel channel, Parts parts) throws IOException {
        long from = Math.max(0, piece.start() - 1);
        int ahead = (int) (piece.start() - from);
        int length = (int) (piece.end() - from);
        long count = 0;
        for (int at = 0; at < length; at += NEAR) {
            int more = Math.min(NEAR, length - at);
            fill(channel, from + at, at, more);
            count += lineCounter.count(buffer, Math.max(ahead, at), at + more);
        }
        long before = piece.linesBefore().join();
        piece.linesSoFar().complete(before + count);
        progress.accept(length - ahead);
        int begin = ahead == 0 ? Layout.afterMark(buffer, length) : LineEnds.first(buffer, 0, length) + 1;
        if (begin >= length) {
            return;
        }
        long firstLine = before + 1 + (begin > 1 && ahead == 1 ? 1 : 0);
        int complete = LineEnds.afterLast(buffer, begin, length);
        int end = complete == length
                ? length
                : endOfLastLine(channel, from, complete, length, piece.file().bytes());
        hand(begin, complete, end, firstLine, parts);
    }

    private void hand(int begin, int complete, int end, long firstLine, Parts parts) {
        boolean tooLong = end - complete > Sizes.LONGEST_LINE;
        int upTo = tooLong ? complete : end;
        if (upTo > begin) {
            parts.lines(buffer, begin, upTo - begin, firstLine);
        }
        if (tooLong) {
            long line = firstLine + LineEnds.count(buffer, begin, complete);
            parts.tooLong(Arrays.copyOfRange(buffer, complete, complete + Sizes.HEAD), line);
        }
    }

    /** Reads on until the line that was begun ends, or is too long, or the file ends. */
    private int endOfLastLine(FileChannel channel, long from, int lineBegin, int filled, long fileSize)
            throws IOException {
        int length = filled;
        while (length - lineBegin <= Sizes.LONGEST_LINE && from + length < fileSize) {
            int more = (int) Math.min(length - lineBegin + STEP, fileSize - from - length);
            fill(channel, from + length, length, more);
            int end = LineEnds.first(buffer, length, length + more);
            if (end < length + more) {
                return end + 1;
            }
            length += more;
        }
        return length;
    }

    private void fill(FileChannel channel, long position, int at, int count) throws IOException {
        reserve(at + count);
        ByteBuffer into = ByteBuffer.wrap(buffer, at, count);
        while (into.hasRemaining()) {
            if (channel.read(into, position + into.position() - at) < 0) {
                throw new EOFException("The file became shorter");
            }
        }
    }

    private void reserve(int size) {
        if (buffer.length < size) {
            buffer = Arrays.copyOf(buffer, Math.max(size, Math.min(buffer.length * 2, Sizes.LONGEST_LINE)));
        }
    }

    /** A line of many megabytes should not be paid for by all that follow. */
    private void trim() {
        if (buffer.length > 2 * Sizes.PIECE) {
            buffer = new byte[0];
        }
    }

    private Result compressed(InputFile file, Parts parts) throws IOException {
        try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.READ);
                InputStream raw = new CountingStream(Channels.newInputStream(channel), progress);
                FailingStream in = new FailingStream(() -> new GZIPInputStream(raw, STEP))) {
            StreamParts stream = readsAhead ? ahead(in, file.form(), parts) : read(in, file.form(), parts);
            return in.failure()
                    .<Result>map(failure -> new Result.Failed(new Failure(faultOf(failure), stream.linesRead())))
                    .orElseGet(Result.Read::new);
        }
    }

    private StreamParts ahead(InputStream in, Form form, Parts parts) throws IOException {
        try (InputStream ahead = new ReadAhead(in)) {
            return read(ahead, form, parts);
        }
    }

    private StreamParts read(InputStream in, Form form, Parts parts) throws IOException {
        StreamParts stream = new StreamParts(in, buffer, lineCounter);
        stream.read(form, parts);
        buffer = stream.buffer();
        return stream;
    }

    private static Fault faultOf(IOException failure) {
        boolean damaged = failure instanceof EOFException || failure instanceof ZipException;
        return damaged ? Fault.DAMAGED_GZIP : Fault.UNREADABLE_FILE;
    }
}
