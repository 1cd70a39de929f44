package org.filiform.clinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
     * Makes it. A lock beside it keeps away others who make the same, and whose draft this one would remove.
     *
     * @param place where it will be, which is free
     * @param filled fills the folder that it is given, and closes everything in it
     * @throws DatabaseProblem if somebody else is making it, or it cannot be written
     */
    public static void make(Path place, Consumer<Path> filled) {
        try {
            Path real = real(place.toAbsolutePath().normalize());
            try (FolderLock _ = FolderLock.take(real.resolveSibling(real.getFileName() + ".lock"))
                    .orElseThrow(() -> new DatabaseProblem(DatabaseFault.FOLDER_IN_USE, real.toString()))) {
                fill(Draft.of(real), filled);
            }
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }

    /** The folder above it is made, and without links, so that one place has one lock. */
    private static Path real(Path place) throws IOException {
        Path above = Objects.requireNonNull(place.getParent(), "a data folder lies in another");
        return OwnerOnly.folder(above).toRealPath().resolve(Objects.requireNonNull(place.getFileName()));
    }

    private static void fill(Draft draft, Consumer<Path> filled) throws IOException {
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
    }
}
