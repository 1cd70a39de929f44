package org.filiform.knowledge.compile;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compiles a pack: {@code CompilePack <folder> <output file>}. The system property {@value #WITHOUT} names folders of code
 * systems, separated by commas, whose codes are left out. Problems go to standard error, one a line, as
 * {@code file:line:column: message}; then nothing is written and the exit code is 1.
 */
public final class CompilePack {

    /** The system property that names the code systems to leave out. */
    public static final String WITHOUT = "filiform.pack.without";

    private CompilePack() {}

    /** The command. */
    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("Usage: CompilePack <folder of the pack> <output file>");
            System.exit(2);
        }
        Set<String> without = names(System.getProperty(WITHOUT, ""));
        if (!PackCompiler.compile(Path.of(args[0]), Path.of(args[1]), without, System.err)) {
            System.exit(1);
        }
    }

    /** The names in a list that is separated by commas. */
    static Set<String> names(String list) {
        return Arrays.stream(list.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
