package org.filiform.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/** A file that is there whole or not at all: it is written beside its place and moved there at the end. */
public final class OutputFile {

    /** What the name of a file or folder ends with while it is written. */
    public static final String UNFINISHED = ".unfinished";

    private OutputFile() {}

    /** Writes what goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Writer out) throws IOException, Refusal;
    }

    /** Writes a text. */
    public static void write(Path file, String text) throws Refusal {
        write(file, out -> out.write(text));
    }

    /**
     * Writes as much as it takes.
     *
     * @throws Refusal if the file cannot be written; then nothing of it is left
     */
    public static void write(Path file, Content content) throws Refusal {
        Path target = file.toAbsolutePath();
        Path beside = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            try (BufferedWriter out = Files.newBufferedWriter(beside, UTF_8)) {
                content.writeTo(out);
            }
            Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Message.CANNOT_WRITE.with(file, reason(e));
        } catch (UncheckedIOException e) {
            throw Message.CANNOT_WRITE.with(file, reason(Objects.requireNonNull(e.getCause())));
        } finally {
            remove(beside);
        }
    }

    private static void remove(Path beside) {
        try {
            Files.deleteIfExists(beside);
        } catch (IOException _) {
            // It could not be written either, and that was told.
        }
    }

    private static String reason(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
