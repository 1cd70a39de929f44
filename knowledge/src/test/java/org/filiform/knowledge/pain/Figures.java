package org.filiform.knowledge.pain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Figures that a test found out, kept beside its report. */
final class Figures {

    private final String name;
    private final List<String> lines = new ArrayList<>();

    Figures(String name) {
        this.name = name;
    }

    void line(String text) {
        lines.add(text);
    }

    void write() {
        try {
            Files.write(Path.of("target", "pain-" + name + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
