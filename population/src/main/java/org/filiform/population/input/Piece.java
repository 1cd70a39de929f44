package org.filiform.population.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A part of a file for one thread: the lines that begin in it. Pieces of one file know of each other only how many lines
 * came before, which each tells the next as soon as it has counted its own.
 *
 * @param file which file
 * @param start its first byte
 * @param end the byte after its last; a line that begins before it is read to its own end
 * @param linesBefore how many lines end before it
 * @param linesSoFar told to the next piece
 */
public record Piece(
        InputFile file, long start, long end, CompletableFuture<Long> linesBefore, CompletableFuture<Long> linesSoFar) {

    /** A file of lines cut into pieces, anything else as one. A large {@code .json} file is looked into. */
    public static List<Piece> of(InputFile file) {
        return of(file, Sizes.PIECE);
    }

    static List<Piece> of(InputFile file, long size) {
        boolean lines = file.form() == Form.LINES
                || (file.form() == Form.DOCUMENT && file.bytes() > Sizes.PIECE && beginsWithLines(file));
        return lines ? cut(file, size) : List.of(whole(file));
    }

    private static boolean beginsWithLines(InputFile file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            byte[] head = in.readNBytes(Sizes.PIECE);
            return Layout.isLines(head, head.length);
        } catch (IOException _) {
            return false;
        }
    }

    private static Piece whole(InputFile file) {
        return new Piece(file, 0, file.bytes(), CompletableFuture.completedFuture(0L), new CompletableFuture<>());
    }

    static List<Piece> cut(InputFile file, long size) {
        if (file.bytes() <= size) {
            return List.of(whole(file));
        }
        List<Piece> pieces = new ArrayList<>();
        CompletableFuture<Long> before = CompletableFuture.completedFuture(0L);
        for (long start = 0; start < file.bytes(); start += size) {
            CompletableFuture<Long> after = new CompletableFuture<>();
            pieces.add(new Piece(file, start, Math.min(start + size, file.bytes()), before, after));
            before = after;
        }
        return pieces;
    }

    boolean isWholeFile() {
        return start == 0 && end == file.bytes();
    }
}
