package org.filiform.clinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A data folder that has its name only when it is whole: whoever is killed while filling it leaves none. */
public final class FreshFolder {

    private FreshFolder() {}

    /** Whether there is nothing at that place, or an empty folder. */
    public static boolean isFree(Path place) {
        if (!Files.isDirectory(place)) {
            return !Files.exists(place);
        }
        try (Stream<Path> inside = Files.list(place)) {
            return inside.findAny().isEmpty();
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }

    /**
     * Makes it.
     *
     * @param place where it will be, which is free
     * @param filled fills the folder that it is given, and closes everything in it
     */
    public static void make(Path place, Consumer<Path> filled) {
        try {
            Draft draft = Draft.of(place.toAbsolutePath());
            boolean whole = false;
            try {
                filled.accept(draft.folder());
                draft.finish();
                whole = true;
            } finally {
                if (!whole) {
                    draft.discard();
                }
            }
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }
}
