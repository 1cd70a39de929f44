package org.filiform.knowledge.tree;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problems;

/** Reads all YAML files of a pack's folder into one tree: a mapping from their paths, in order, to what they hold. */
public final class PackFolder {

    /** The most files that are read. */
    public static final int MOST_FILES = 2000;

    private static final String CODES = "codes/";

    private PackFolder() {}

    /**
     * Reads a folder.
     *
     * @param folder the folder of the pack
     * @param without names of folders under {@code codes} whose codes are left out; their sets stay, empty
     * @param problems where problems go
     * @throws UncheckedIOException if the folder cannot be read
     */
    public static Node.Entries read(Path folder, Set<String> without, Problems problems) {
        List<String> files = files(folder);
        if (files.size() > MOST_FILES) {
            problems.add(
                    Place.in(""),
                    Fault.UNREADABLE,
                    "A pack has at most " + MOST_FILES + " files, this folder has " + files.size() + ".");
            return new Node.Entries(List.of(), Place.in(""));
        }
        List<Node.Entry> documents = new ArrayList<>();
        for (String file : files) {
            document(folder, file, problems).ifPresent(node -> {
                Node kept = isLeftOut(file, without) ? withoutCodes(node) : node;
                documents.add(new Node.Entry(new Node.Scalar(file, Place.in(file)), kept));
            });
        }
        missingFolders(files, without, problems);
        return Canonical.of(new Node.Entries(documents, Place.in("")));
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".yaml") || path.endsWith(".yml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    private static Optional<Node> document(Path folder, String file, Problems problems) {
        try {
            return YamlReader.read(file, Files.readAllBytes(folder.resolve(file)), problems);
        } catch (IOException e) {
            problems.add(Place.in(file), Fault.UNREADABLE, "This file cannot be read: " + e.getMessage() + ".");
            return Optional.empty();
        }
    }

    private static boolean isLeftOut(String file, Set<String> without) {
        return without.stream().anyMatch(system -> file.startsWith(CODES + system + "/"));
    }

    private static void missingFolders(List<String> files, Set<String> without, Problems problems) {
        for (String system : without) {
            if (files.stream().noneMatch(file -> file.startsWith(CODES + system + "/"))) {
                problems.add(
                        Place.in(CODES + system),
                        Fault.UNKNOWN_ID,
                        "There is no such folder of codes to leave out: name one that is there.");
            }
        }
    }

    /** The names of the sets stay, since facts speak of them; every code of the system goes. */
    private static Node withoutCodes(Node document) {
        if (!(document instanceof Node.Entries entries)) {
            return document;
        }
        return new Node.Entries(
                entries.entries().stream()
                        .map(entry -> entry.key().text().equals("sets")
                                ? new Node.Entry(entry.key(), emptied(entry.value()))
                                : entry)
                        .toList(),
                document.place());
    }

    private static Node emptied(Node sets) {
        if (!(sets instanceof Node.Entries entries)) {
            return sets;
        }
        return new Node.Entries(
                entries.entries().stream()
                        .map(set -> new Node.Entry(
                                set.key(), new Node.Items(List.of(), set.value().place())))
                        .toList(),
                sets.place());
    }
}
