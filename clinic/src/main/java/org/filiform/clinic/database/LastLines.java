package org.filiform.clinic.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, for people to read. */
final class LastLines {

    private static final int MOST_LINES = 12;
    private static final int MOST_BYTES = 8 << 10;

    private LastLines() {}

    /**
     * Its last lines; none if it cannot be read, since this is asked only when something else went wrong.
     *
     * @param from the byte from which on they count, so that nothing old is told
     */
    static List<String> of(Path log, long from) {
        try (FileChannel channel = FileChannel.open(log)) {
            channel.position(Math.max(from, channel.size() - MOST_BYTES));
            ByteBuffer bytes = ByteBuffer.allocate(MOST_BYTES);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until the end of the file.
            }
            List<String> lines = UTF_8.decode(bytes.flip()).toString().lines().toList();
            return lines.subList(Math.max(0, lines.size() - MOST_LINES), lines.size());
        } catch (IOException _) {
            return List.of();
        }
    }
}
