package org.filiform.population.input;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The pieces of files, for several threads to take. They are given out in order: a piece waits for the one before it to
 * count its lines, so that one must have been taken.
 */
public final class PieceQueue {

    private final Iterator<InputFile> files;
    private Iterator<Piece> pieces = Collections.emptyIterator();

    public PieceQueue(List<InputFile> files) {
        this.files = List.copyOf(files).iterator();
    }

    /** Whether there is a piece that nobody has taken. */
    public synchronized boolean hasMore() {
        return pieces.hasNext() || files.hasNext();
    }

    /** The next piece; empty when all have been taken. */
    public synchronized Optional<Piece> take() {
        while (!pieces.hasNext() && files.hasNext()) {
            pieces = Piece.of(files.next()).iterator();
        }
        return pieces.hasNext() ? Optional.of(pieces.next()) : Optional.empty();
    }
}
