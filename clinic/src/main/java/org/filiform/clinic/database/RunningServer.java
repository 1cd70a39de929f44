package org.filiform.clinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The PostgreSQL that another program has started in its data folder, for one that only wants to ask it something.
 *
 * @param url of the database, without user and password
 * @param user the owner of the database
 * @param password of that user, which must never reach a log
 */
public record RunningServer(String url, String user, String password) {

    /** The one of a folder; empty while none runs there or it does not answer yet. */
    public static Optional<RunningServer> in(Path folder) {
        try {
            Optional<PostmasterFile> file = PostmasterFile.of(folder.resolve("database"));
            if (file.filter(PostmasterFile::isReady).isEmpty()) {
                return Optional.empty();
            }
            String password = Files.readString(folder.resolve("password")).strip();
            return file.map(it -> new RunningServer(Accounts.url(it.port(), Accounts.OWNER), Accounts.OWNER, password));
        } catch (IOException e) {
            throw DatabaseProblem.from(DatabaseFault.CANNOT_WRITE, e);
        }
    }

    /** Whether a database was ever made there. */
    public static boolean everRan(Path folder) {
        return Files.isDirectory(folder.resolve("database"));
    }

    @Override
    public String toString() {
        return url;
    }
}
