package org.filiform.knowledge.compile;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.bind.Binder;
import org.filiform.knowledge.tree.Binary;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.tree.PackFolder;

/** Compiles the folder of a pack into one file, or says everything that is wrong with it and writes nothing. */
final class PackCompiler {

    private PackCompiler() {}

    /**
     * Compiles a folder.
     *
     * @param folder the folder of the pack
     * @param output the file to write; it appears whole or not at all
     * @param without names of folders of code systems whose codes are left out
     * @param errors where problems go, one a line
     * @return whether it was sound, and so was written
     */
    static boolean compile(Path folder, Path output, Set<String> without, PrintStream errors) throws IOException {
        Problems problems = new Problems();
        Node.Entries tree = PackFolder.read(folder, without, problems);
        byte[] bytes = Binary.write(tree);
        return switch (Binder.check(tree, Binary.hashIn(bytes), problems)) {
            case Loading.Loaded<Pack> _ -> {
                writeAtomically(output, bytes);
                yield true;
            }
            case Loading.Refused<Pack> refused -> {
                refused.problems().forEach(problem -> errors.println(problem.under(folder.toString())));
                errors.println("The pack is refused: " + problems.count() + " problems.");
                yield false;
            }
        };
    }

    private static void writeAtomically(Path output, byte[] bytes) throws IOException {
        Path folder = output.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path draft = Files.createTempFile(folder, "pack", ".draft");
        try {
            Files.write(draft, bytes);
            Files.move(draft, output, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
