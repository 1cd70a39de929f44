package org.filiform.population.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to read.
 *
 * @param number its number in the run
 * @param path where it lies
 * @param name how it is told to people: as the folder was named, and what follows
 * @param form what it holds, by its name; a {@code .json} file may still turn out to hold lines
 * @param bytes its size on disk when it was listed
 * @param modifiedMillis when it was last changed, as of the listing; {@link #GONE} if it was there no more
 */
public record InputFile(int number, Path path, String name, Form form, long bytes, long modifiedMillis) {

    /** In place of a time, for a file that has disappeared. */
    static final long GONE = -1;

    private static final String MEDICATION = "medication";

    /** When a file was last changed; {@link #GONE} if it is not there. */
    static long modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toMillis();
        } catch (IOException _) {
            return GONE;
        }
    }

    /** Whether it still looks as it did when it was listed. */
    public boolean isUnchanged() {
        try {
            return modifiedMillis != GONE && modified(path) == modifiedMillis && Files.size(path) == bytes;
        } catch (IOException _) {
            return false;
        }
    }

    /** Whether its name says that it holds Medication resources, to which others refer. */
    public boolean isOfMedications() {
        String fileName = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!fileName.startsWith(MEDICATION)) {
            return false;
        }
        return fileName.length() == MEDICATION.length() || !Character.isLetter(fileName.charAt(MEDICATION.length()));
    }
}
