package org.filiform.population.input;

/** What a file holds. */
public enum Form {
    /** One resource a line. */
    LINES(false),
    /** One resource a line, compressed. */
    GZIP_LINES(true),
    /** One document: a Bundle, an array or a single resource. */
    DOCUMENT(false),
    /** One document, compressed. */
    GZIP_DOCUMENT(true);

    private final boolean compressed;

    Form(boolean compressed) {
        this.compressed = compressed;
    }

    public boolean isCompressed() {
        return compressed;
    }
}
