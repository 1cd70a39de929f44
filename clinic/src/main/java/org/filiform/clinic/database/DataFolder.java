package org.filiform.clinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which a practice keeps everything. It is made with permissions for its owner alone, and as long as it
 * is open here no other program can open it. Close it after everything that works in it.
 */
public final class DataFolder implements AutoCloseable {

    private static final int ROOT = 0;

    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Opens the folder, and makes it if it is not there.
     *
     * @throws DatabaseProblem if another program has it open, or it cannot be written or is another user's
     */
    public static DataFolder open(Path path) {
        try {
            Path real = OwnerOnly.folder(path).toRealPath();
            refuseOfAnotherUser(real);
            FolderLock lock = FolderLock.take(real.resolve("lock"))
                    .orElseThrow(() -> new DatabaseProblem(DatabaseFault.FOLDER_IN_USE, real.toString()));
            return new DataFolder(real, lock);
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }

    /** Writes a file to see whether that can be done, and as whom. */
    private static void refuseOfAnotherUser(Path folder) throws IOException {
        Path probe = OwnerOnly.fileFor(folder, "probe-");
        boolean ours = OwnerOnly.ownerNumber(probe) == OwnerOnly.ownerNumber(folder);
        Files.delete(probe);
        if (!ours) {
            throw new DatabaseProblem(DatabaseFault.CANNOT_WRITE, folder + " belongs to another user");
        }
    }

    /** Where it lies, without links. */
    public Path path() {
        return path;
    }

    /** Where the programs of PostgreSQL are, by version. */
    Path programs() {
        return path.resolve("postgres");
    }

    /** Where PostgreSQL keeps its files. */
    Path database() {
        return path.resolve("database");
    }

    Path passwordFile() {
        return path.resolve("password");
    }

    /** A file in the folder of logs, which is made with it. */
    Path log(String name) throws IOException {
        return OwnerOnly.folder(path.resolve("log")).resolve(name);
    }

    /** Whether this program runs as root, as the owner of the folder says. */
    boolean isOfRoot() throws IOException {
        return OwnerOnly.hasPermissions(path) && OwnerOnly.ownerNumber(path) == ROOT;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }
}
