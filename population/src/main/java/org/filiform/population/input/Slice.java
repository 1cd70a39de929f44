package org.filiform.population.input;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A piece of a file as it is told to another machine: what to read, and how the file looked when it was listed. Lines of
 * a slice are counted from its own beginning, since only whoever read those before it knows how many there were.
 *
 * @param number of the file in the run
 * @param path where the file lies, the same on every machine
 * @param name how the file is told to people
 * @param form what it holds, by its name
 * @param bytes its size when it was listed
 * @param modifiedMillis when it was last changed, as of the listing
 * @param start the first byte
 * @param end the byte after the last
 */
public record Slice(
        int number, String path, String name, Form form, long bytes, long modifiedMillis, long start, long end)
        implements Serializable {

    /**
     * A file cut into slices, or as one where it cannot be cut.
     *
     * @param pieceBytes how large a slice is at most
     */
    public static List<Slice> of(InputFile file, long pieceBytes) {
        return Piece.of(file, pieceBytes).stream()
                .map(piece -> new Slice(
                        file.number(),
                        file.path().toAbsolutePath().toString(),
                        file.name(),
                        file.form(),
                        file.bytes(),
                        file.modifiedMillis(),
                        piece.start(),
                        piece.end()))
                .toList();
    }

    /** Whether the file still looks as it did when it was listed. */
    public boolean isUnchanged() {
        return file().isUnchanged();
    }

    /** The file, as a run on this machine knows it. */
    public InputFile file() {
        return new InputFile(number, Path.of(path), name, form, bytes, modifiedMillis);
    }

    /** The piece to read, with lines counted from its own beginning. */
    public Piece piece() {
        return new Piece(file(), start, end, CompletableFuture.completedFuture(0L), new CompletableFuture<>());
    }
}
