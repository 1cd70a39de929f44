package org.filiform.clinic.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is made under another name and gets its own in one step when it is whole. A program that is killed
 * leaves a draft behind, never half a folder.
 *
 * @param folder where it is made
 * @param whole the name that it will have
 */
record Draft(Path folder, Path whole) {

    private static final String MARK = ".draft-";

    /** A new one. Drafts of earlier programs are removed; the folder's lock must be held. */
    static Draft of(Path whole) throws IOException {
        Path parent = OwnerOnly.folder(parentOf(whole));
        String begins = whole.getFileName() + MARK;
        for (Path earlier : earlier(parent, begins)) {
            remove(earlier);
        }
        return new Draft(OwnerOnly.folderFor(parent, begins), whole);
    }

    private static List<Path> earlier(Path parent, String begins) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return all.filter(path -> path.getFileName().toString().startsWith(begins))
                    .toList();
        }
    }

    /** Gives it its name, and waits until the disk has that. */
    void finish() throws IOException {
        Files.move(folder, whole, ATOMIC_MOVE);
        force(parentOf(whole));
    }

    /** Waits until the names in a folder are on the disk, where the system can do that. */
    static void force(Path folder) throws IOException {
        if (OwnerOnly.hasPermissions(folder)) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    void discard() {
        remove(folder);
    }

    /** Removes what it can: a process of the program that was killed may still be writing there, and the rest waits. */
    private static void remove(Path tree) {
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(path);
                }
            }
        } catch (IOException | UncheckedIOException _) {
            // It is only space, and the next start tries again.
        }
    }

    private static Path parentOf(Path path) {
        Path parent = path.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(path + " has no folder above it");
        }
        return parent;
    }
}
