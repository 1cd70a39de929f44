package org.filiform.clinic.database;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;

/** Files and folders that nobody but their owner can enter, where the system knows such permissions. */
public final class OwnerOnly {

    private static final String FOLDER = "rwx------";
    private static final String FILE = "rw-------";

    private OwnerOnly() {}

    /** The folder, made with those above it unless it is there already. */
    public static Path folder(Path path) throws IOException {
        return Files.createDirectories(path, attributes(path, FOLDER));
    }

    /** A folder with a name of its own. */
    static Path folderFor(Path parent, String nameBegins) throws IOException {
        return Files.createTempDirectory(parent, nameBegins, attributes(parent, FOLDER));
    }

    /** A file with a name of its own. */
    public static Path fileFor(Path parent, String nameBegins) throws IOException {
        return Files.createTempFile(parent, nameBegins, "", attributes(parent, FILE));
    }

    public static boolean hasPermissions(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** The number of the user to whom it belongs; 0 is root. Nought, too, where users have no numbers. */
    static int ownerNumber(Path path) throws IOException {
        boolean numbered = path.getFileSystem().supportedFileAttributeViews().contains("unix");
        return numbered ? (int) Files.getAttribute(path, "unix:uid") : 0;
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return hasPermissions(path)
                ? new FileAttribute<?>[] {asFileAttribute(fromString(permissions))}
                : new FileAttribute<?>[] {};
    }
}
