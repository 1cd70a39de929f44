package org.filiform.clinic.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.filiform.clinic.database.OwnerOnly;

/**
 * Puts each letter as a file into a folder that its owner alone can read, since links in it open accounts. The file is
 * named for the letter: put there twice it is there once.
 */
final class FilePost implements Post {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path folder;

    FilePost(Path folder) {
        this.folder = folder;
    }

    @Override
    public Handed hand(Item item) {
        Letter letter = item.letter();
        String text = "To: " + letter.to() + "\nSubject: " + letter.subject() + "\n\n" + letter.text() + "\n";
        try {
            Path draft = OwnerOnly.fileFor(OwnerOnly.folder(folder), "draft-");
            write(draft, text);
            String name = NAME.format(item.writtenAt()) + "-" + item.id() + ".txt";
            Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            return new Handed.Accepted();
        } catch (IOException e) {
            return new Handed.Later(NotSent.Reason.UNREACHABLE, e.toString());
        }
    }

    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    @Override
    public boolean isMail() {
        return false;
    }
}
