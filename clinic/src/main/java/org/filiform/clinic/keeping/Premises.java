package org.filiform.clinic.keeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The data folder: who can read it, how much space is left, letters that nobody has fetched, and what a kill left behind. */
final class Premises {

    private static final long MEGABYTE = 1 << 20;
    private static final long FULL_MB = 200;
    private static final long NEARLY_FULL_MB = 2048;
    private static final Duration LETTER_WAITS = Duration.ofDays(1);
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private final Path folder;
    private final Clock clock;

    Premises(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    List<Finding> examine() {
        try {
            return Files.isDirectory(folder)
                    ? List.of(permissions(), space(), letters(), leftovers())
                    : List.of(missing(), leftovers());
        } catch (IOException | UncheckedIOException e) {
            return List.of(Finding.broken("data folder", e.toString(), "Check who owns it and its permissions."));
        }
    }

    private Finding missing() {
        return Finding.look("data folder", folder + " is not there", "Name it with --data; the first start makes it.");
    }

    /** Drafts of a folder or a file are made beside it, and removed unless the program that makes them is killed. */
    private Finding leftovers() throws IOException {
        Path whole = folder.toAbsolutePath().normalize();
        Path above = whole.getParent();
        if (above == null || !Files.isDirectory(above)) {
            return Finding.ok("left behind", "nothing");
        }
        String draft = whole.getFileName() + ".draft-";
        try (Stream<Path> beside = Files.list(above)) {
            List<String> left = beside.filter(path -> isLeft(path.getFileName().toString(), draft))
                    .map(Path::toString)
                    .sorted()
                    .toList();
            return left.isEmpty()
                    ? Finding.ok("left behind", "nothing beside the data folder")
                    : Finding.look(
                            "left behind",
                            left.size() + " by a backup or restore that was killed: " + String.join(", ", left),
                            "Unless one is at work, remove that: it holds health data.");
        }
    }

    private static boolean isLeft(String name, String draft) {
        return name.startsWith(draft) || name.contains(".part-");
    }

    private Finding permissions() throws IOException {
        List<String> open = new ArrayList<>();
        for (Path path :
                List.of(folder, folder.resolve("password"), folder.resolve("database"), folder.resolve("outbox"))) {
            if (isOpenToOthers(path)) {
                open.add(path.toString());
            }
        }
        return open.isEmpty()
                ? Finding.ok("data folder", folder + ", for its owner alone")
                : Finding.broken(
                        "data folder",
                        String.join(", ", open) + " can be entered by others",
                        "Run: chmod -R go= " + folder + " (it holds health data).");
    }

    private static boolean isOpenToOthers(Path path) throws IOException {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                && Files.exists(path)
                && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains);
    }

    private Finding space() throws IOException {
        return space(Files.getFileStore(folder).getUsableSpace() / MEGABYTE);
    }

    static Finding space(long megabytes) {
        String says = megabytes + " MB are free";
        if (megabytes < FULL_MB) {
            return Finding.broken("disk", says, "Free some space now: nothing can be saved on a full disk.");
        }
        return megabytes < NEARLY_FULL_MB
                ? Finding.look("disk", says, "Free some space before it is full.")
                : Finding.ok("disk", says);
    }

    private Finding letters() throws IOException {
        Path outbox = folder.resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return Finding.ok("outbox", "no letters");
        }
        try (Stream<Path> letters = Files.list(outbox)) {
            List<Instant> sent = letters.map(Premises::time).sorted().toList();
            boolean late =
                    !sent.isEmpty() && sent.getFirst().isBefore(clock.instant().minus(LETTER_WAITS));
            String says = sent.size() + " letters in " + outbox;
            return late
                    ? Finding.look("outbox", says, "Deliver those letters and remove the files, or set up mail.")
                    : Finding.ok("outbox", says);
        }
    }

    private static Instant time(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
