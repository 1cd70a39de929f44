package org.filiform.cli.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.filiform.cli.Console;
import org.filiform.cli.OutputFile;
import org.filiform.cli.Refusal;

/** Where answers go: a file that is there whole or not at all, or the screen. */
final class Answers {

    private Answers() {}

    static <T> T written(Console console, Optional<Path> out, Function<Writer, T> content) throws Refusal {
        if (out.isEmpty()) {
            T result = content.apply(console.out());
            console.out().flush();
            return result;
        }
        List<T> results = new ArrayList<>();
        OutputFile.write(out.get(), writer -> results.add(content.apply(writer)));
        return results.getFirst();
    }

    static void write(Writer out, String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
