package org.filiform.population.input;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to read.
 *
 * @param number its number in the run
 * @param path where it lies
 * @param name how it is told to people: as the folder was named, and what follows
 * @param form what it holds, by its name; a {@code .json} file may still turn out to hold lines
 * @param bytes its size on disk
 */
public record InputFile(int number, Path path, String name, Form form, long bytes) {

    private static final String MEDICATION = "medication";

    /** Whether its name says that it holds Medication resources, to which others refer. */
    public boolean isOfMedications() {
        String fileName = path.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!fileName.startsWith(MEDICATION)) {
            return false;
        }
        return fileName.length() == MEDICATION.length() || !Character.isLetter(fileName.charAt(MEDICATION.length()));
    }
}
