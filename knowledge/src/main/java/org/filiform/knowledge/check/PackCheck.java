package org.filiform.knowledge.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problems;
import org.filiform.knowledge.adoption.AdoptedRules;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.adoption.AdoptionReader;
import org.filiform.knowledge.bind.Binder;
import org.filiform.knowledge.tree.Binary;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.tree.PackFolder;
import org.filiform.knowledge.tree.YamlReader;

/** Checks a folder with a pack, or an adoption file; which of the two it is, its content says. */
public final class PackCheck {

    private PackCheck() {}

    /**
     * Checks a path; an adoption is checked against the pack that ships with this program.
     *
     * @throws UncheckedIOException if the path cannot be read
     */
    public static Checked check(Path path) {
        return check(path, PackLoader::shipped);
    }

    /**
     * Checks a path.
     *
     * @param path a folder with a pack, or an adoption file
     * @param against the pack that an adoption is checked against; asked for only if there is an adoption
     * @throws UncheckedIOException if the path cannot be read
     */
    public static Checked check(Path path, Supplier<Pack> against) {
        return Files.isDirectory(path) ? folder(path) : file(path, against);
    }

    /** Reads a folder as a pack. */
    public static Loading<Pack> pack(Path folder) {
        Problems problems = new Problems();
        Node.Entries tree = PackFolder.read(folder, Set.of(), problems);
        return Binder.check(tree, Binary.hash(tree), problems);
    }

    private static Checked folder(Path folder) {
        return switch (pack(folder)) {
            case Loading.Loaded<Pack>(Pack pack) -> new Checked.SoundPack(pack);
            case Loading.Refused<Pack> refused ->
                new Checked.Refused(refused.problems().stream()
                        .map(problem -> problem.under(folder.toString()))
                        .toList());
        };
    }

    private static Checked file(Path file, Supplier<Pack> against) {
        byte[] bytes = read(file);
        Problems problems = new Problems();
        Optional<Node> document = YamlReader.read(file.toString(), bytes, problems);
        if (document.filter(AdoptionReader::looksLikeOne).isPresent()) {
            return adoption(file, bytes, against.get());
        }
        if (problems.none()) {
            problems.add(
                    Place.in(file.toString()),
                    Fault.UNKNOWN_FILE,
                    "This is no adoption: it does not begin with 'adoption:'. To check a pack, name its whole folder.");
        }
        return new Checked.Refused(problems.sorted());
    }

    private static Checked adoption(Path file, byte[] bytes, Pack pack) {
        return switch (AdoptionReader.read(file.toString(), bytes, pack)) {
            case Loading.Loaded<Adoption>(Adoption adoption) ->
                new Checked.SoundAdoption(adoption, AdoptedRules.of(pack, adoption));
            case Loading.Refused<Adoption> refused -> new Checked.Refused(refused.problems());
        };
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
