package org.filiform.clinic.database;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.tukaani.xz.XZInputStream;

/**
 * Unpacks the programs of PostgreSQL. Refused are names that lead out of the folder, links that do not point downwards,
 * anything but files, folders and symbolic links, and more than the limits below.
 */
final class PostgresArchive {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 1L << 30;
    private static final int MOST_MEMORY_KIBIBYTES = 128 << 10;
    private static final int PIECE_BYTES = 1 << 16;
    private static final int OWNER_WRITES = 0200;
    private static final int OWNER_RUNS = 0100;

    private final Path into;
    private final List<Link> links = new ArrayList<>();
    private int entries;
    private long bytes;

    private record Link(Path at, Path to) {}

    private PostgresArchive(Path into) {
        this.into = into;
    }

    /**
     * Unpacks into an empty folder, and waits until the files are on the disk.
     *
     * @param packed a tar, packed with xz
     */
    static void unpack(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed, MOST_MEMORY_KIBIBYTES))) {
            new PostgresArchive(into).unpack(tar);
        } catch (IllegalArgumentException e) {
            throw new IOException("The archive is damaged", e);
        }
    }

    private void unpack(TarArchiveInputStream tar) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            refuseIf(++entries > MOST_ENTRIES, entry, "is one too many");
            unpack(entry, tar);
        }
        // Links come last, so that nothing is ever written through one.
        for (Link link : links) {
            Files.createSymbolicLink(link.at(), link.to());
        }
    }

    private void unpack(TarArchiveEntry entry, InputStream content) throws IOException {
        Path path = inside(entry);
        if (entry.isSymbolicLink()) {
            links.add(new Link(path, downwards(entry)));
            Files.createDirectories(parentOf(path));
        } else if (entry.isDirectory()) {
            Files.createDirectories(path);
        } else {
            refuseIf(!isPlain(entry), entry, "is neither a file nor a folder");
            Files.createDirectories(parentOf(path));
            write(entry, content, path);
        }
    }

    /** A file with its bytes: no device, no pipe, no second name of another file. */
    private static boolean isPlain(TarArchiveEntry entry) {
        return entry.getLinkFlag() == TarConstants.LF_NORMAL || entry.getLinkFlag() == TarConstants.LF_OLDNORM;
    }

    private Path inside(TarArchiveEntry entry) {
        Path path = path(entry, entry.getName());
        Path whole = into.resolve(path).normalize();
        refuseIf(path.isAbsolute() || goesUp(path) || !whole.startsWith(into), entry, "leads out of the folder");
        return whole;
    }

    /** Links that only go down cannot leave the folder, however they are chained. */
    private static Path downwards(TarArchiveEntry entry) {
        Path path = path(entry, entry.getLinkName());
        refuseIf(path.isAbsolute() || goesUp(path), entry, "is a link that does not point downwards");
        return path;
    }

    private static Path path(TarArchiveEntry entry, String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException _) {
            throw refusal(entry, "is no name of a file here");
        }
    }

    private static boolean goesUp(Path path) {
        for (Path part : path) {
            if (part.toString().equals("..")) {
                return true;
            }
        }
        return false;
    }

    private void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, CREATE_NEW, WRITE)) {
            byte[] piece = new byte[PIECE_BYTES];
            for (int read = content.read(piece); read >= 0; read = content.read(piece)) {
                bytes += read;
                refuseIf(bytes > MOST_BYTES, entry, "makes it more than 1 GB");
                writeFully(channel, ByteBuffer.wrap(piece, 0, read));
            }
            channel.force(true);
        }
        if (OwnerOnly.hasPermissions(path)) {
            Files.setPosixFilePermissions(path, permissions(entry.getMode()));
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer piece) throws IOException {
        while (piece.hasRemaining()) {
            channel.write(piece);
        }
    }

    /** What the archive gives the owner; the folder is closed to everybody else, and so are its files. */
    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.of(PosixFilePermission.OWNER_READ);
        if ((mode & OWNER_WRITES) != 0) {
            permissions.add(PosixFilePermission.OWNER_WRITE);
        }
        if ((mode & OWNER_RUNS) != 0) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
        }
        return permissions;
    }

    private Path parentOf(Path path) {
        Path parent = path.getParent();
        return parent == null ? into : parent;
    }

    private static void refuseIf(boolean wrong, TarArchiveEntry entry, String why) {
        if (wrong) {
            throw refusal(entry, why);
        }
    }

    private static DatabaseProblem refusal(TarArchiveEntry entry, String why) {
        return new DatabaseProblem(DatabaseFault.UNPACK_FAILED, "the entry “" + entry.getName() + "” " + why);
    }
}
