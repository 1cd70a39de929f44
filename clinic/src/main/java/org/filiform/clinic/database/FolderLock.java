package org.filiform.clinic.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The lock on a file by which one program at a time has a folder. The system drops it if the program is killed. */
final class FolderLock implements AutoCloseable {

    // State of the whole JVM, because the lock is: the system drops it as soon as any channel of this JVM to the file
    // is
    // closed, so a second one must never be opened.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock, unless somebody has it.
     *
     * @param file in a real path, without links, since the same file must have the same name
     */
    static Optional<FolderLock> take(Path file) throws IOException {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<FolderLock> taken = Optional.empty();
        try {
            taken = lock(file);
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(file);
            }
        }
        return taken;
    }

    private static Optional<FolderLock> lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, CREATE, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new FolderLock(file, channel));
    }

    /** Lets go. The file stays: removing it would let two programs lock two files of one name. */
    @Override
    public void close() throws IOException {
        channel.close();
        HELD.remove(file);
    }
}
