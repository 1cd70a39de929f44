package org.filiform.population;

/** Hears how far the reading is. Calls come from several threads, one at a time. */
@FunctionalInterface
public interface Progress {

    /**
     * So much has been read.
     *
     * @param bytes of files, as they lie on disk
     * @param total of all files
     */
    void read(long bytes, long total);

    /** Nobody listens. */
    static Progress unheard() {
        return (_, _) -> {};
    }
}
