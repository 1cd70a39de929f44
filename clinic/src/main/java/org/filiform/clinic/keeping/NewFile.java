package org.filiform.clinic.keeping;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Objects;

/** A file for its owner alone that is made under another name and gets its own in one step when it is whole. */
final class NewFile implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final Path draft;
    private final Path whole;

    private NewFile(Path draft, Path whole) {
        this.draft = draft;
        this.whole = whole;
    }

    /** Makes a draft beside it. */
    static NewFile of(Path file) throws IOException {
        Path whole = file.toAbsolutePath();
        if (Files.exists(whole)) {
            throw new KeepingProblem(KeepingFault.CANNOT_WRITE, whole + " is there already");
        }
        Path folder = folderOf(whole);
        if (!Files.isDirectory(folder)) {
            throw new KeepingProblem(KeepingFault.CANNOT_WRITE, "there is no folder " + folder);
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owner =
                posix ? new FileAttribute<?>[] {asFileAttribute(fromString("rw-------"))} : new FileAttribute<?>[] {};
        return new NewFile(Files.createTempFile(folder, whole.getFileName() + ".part-", "", owner), whole);
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.getParent(), "a file lies in a folder");
    }

    OutputStream stream() throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(draft), BUFFER_BYTES);
    }

    /** Waits until the disk has it; how many bytes it has. */
    long force() throws IOException {
        try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            channel.force(true);
            return channel.size();
        }
    }

    /** Gives it its name. */
    void finish() throws IOException {
        Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel folder = FileChannel.open(folderOf(whole), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    /** Removes the draft, unless it has its name by now. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(draft);
    }
}
