package org.filiform.population.input;

import java.io.InputStream;

/** Takes what files hold, part by part. */
public interface Parts {

    /**
     * Whole lines, one resource each.
     *
     * @param bytes where they stand; used again after this call
     * @param offset where the first one begins
     * @param length up to the end of the last one
     * @param line the number of the first, counted from one
     */
    void lines(byte[] bytes, int offset, int length, long line);

    /**
     * A line too long to be held.
     *
     * @param head its first bytes
     * @param line its number, counted from one
     */
    void tooLong(byte[] head, long line);

    /** A whole document. */
    void document(byte[] bytes, int offset, int length);

    /** A document that is not held in memory. Its end may come early: whoever opened it tells of that. */
    void document(InputStream in);
}
