package org.filiform.clinic.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a running server tells in {@code postmaster.pid}, whose lines the source of PostgreSQL lists in
 * {@code src/include/utils/pidfile.h}.
 *
 * @param process the number of its process
 * @param port where it listens; 0 as long as that is not known
 * @param isReady whether it answers
 */
record PostmasterFile(long process, int port, boolean isReady) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The one of a database; empty if no server ran, or the last one stopped as it should. */
    static Optional<PostmasterFile> of(Path database) throws IOException {
        Path file = database.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        // Read while it is being written or removed, too: then it tells nothing yet.
        try {
            return parse(Files.readAllLines(file));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    private static Optional<PostmasterFile> parse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        String port = lines.size() > PORT_LINE ? lines.get(PORT_LINE).strip() : "";
        return Optional.of(new PostmasterFile(
                Long.parseLong(lines.getFirst()), port.matches("[0-9]{1,5}") ? Integer.parseInt(port) : 0, ready));
    }
}
