package org.filiform.cli.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is made from the program, and compared with what is kept, so that it stays true. */
final class Written {

    private static final Path DOCS = Repository.ROOT.resolve("docs");
    private static final boolean WRITE = System.getProperty("filiform.docs", "").equals("write");

    private Written() {}

    /** Compares, or writes it anew when asked to with {@code -Dfiliform.docs=write}. */
    static void isUpToDate(String name, String content) {
        Path file = DOCS.resolve(name);
        if (WRITE) {
            Repository.write(file, content);
        }
        assertThat(Files.exists(file) ? Repository.text(file) : "")
                .as("docs/%s; -Dfiliform.docs=write writes it anew", name)
                .isEqualTo(content);
    }
}
