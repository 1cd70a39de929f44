package org.filiform.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Small packs in the test resources, and copies of them that a test may change. */
public final class PackFiles {

    private PackFiles() {}

    /** A folder or file of the test resources. */
    public static Path resource(String name) {
        try {
            return Path.of(Optional.ofNullable(PackFiles.class.getResource("/" + name))
                    .orElseThrow()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sound small pack. */
    public static Path sound() {
        return resource("packs/sound");
    }

    /** The shipped pack as it is written. */
    public static Path shipped() {
        return Path.of("src", "main", "pack");
    }

    /** Copies a folder into another one, over what is there. */
    public static Path copy(Path from, Path to) {
        try (Stream<Path> walk = Files.walk(from)) {
            for (Path path : walk.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(Optional.ofNullable(target.getParent()).orElseThrow());
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to;
    }

    /** Replaces a piece of a file that must be there. */
    public static void edit(Path file, String piece, String by) {
        try {
            String text = Files.readString(file);
            if (!text.contains(piece)) {
                throw new IllegalArgumentException(file + " does not hold " + piece);
            }
            Files.writeString(file, text.replace(piece, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a file of the test resources. */
    public static List<String> lines(String name) {
        try {
            return Files.readAllLines(resource(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
