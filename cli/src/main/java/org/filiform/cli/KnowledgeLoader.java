package org.filiform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.adoption.AdoptedRules;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.adoption.AdoptionReader;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.check.PackCheck;

/** Loads the pack that ships with the program, and what a clinic adopted of it. */
final class KnowledgeLoader {

    private KnowledgeLoader() {}

    static Knowledge load(Optional<Path> folder, Optional<Path> adoption) throws Refusal {
        Pack pack = folder.isEmpty() ? PackLoader.shipped() : pack(folder.get());
        return adoption.isEmpty()
                ? new Knowledge(pack, pack.ruleSet(), Optional.empty(), Wording.ADOPTED_BY_NOBODY)
                : adopted(pack, adoption.get());
    }

    private static Pack pack(Path folder) throws Refusal {
        if (!Files.isDirectory(folder)) {
            throw Message.PATH_MISSING.with(folder);
        }
        return switch (PackCheck.pack(folder)) {
            case Loading.Loaded<Pack>(Pack pack) -> pack;
            case Loading.Refused<Pack> refused ->
                throw Message.PACK_REFUSED.with(folder, ProblemLines.of(refused.problems()));
        };
    }

    private static Knowledge adopted(Pack pack, Path file) throws Refusal {
        return switch (AdoptionReader.read(file.toString(), bytes(file), pack)) {
            case Loading.Loaded<Adoption>(Adoption adoption) ->
                new Knowledge(
                        AdoptedRules.pack(pack, adoption),
                        AdoptedRules.of(pack, adoption),
                        Optional.of(adoption.hash()),
                        words(adoption));
            case Loading.Refused<Adoption> refused ->
                throw Message.ADOPTION_REFUSED.with(file, ProblemLines.of(refused.problems()));
        };
    }

    private static byte[] bytes(Path file) throws Refusal {
        try {
            return Files.readAllBytes(file);
        } catch (IOException _) {
            throw Message.ADOPTION_REFUSED.with(file, "it cannot be read");
        }
    }

    /** Such as {@code adopted by Ida Brandt (clinical lead) on 2 October 2026, 3 changes}. */
    public static String words(Adoption adoption) {
        int changes = adoption.changes().size();
        return "adopted by " + adoption.by() + " (" + adoption.role() + ") on " + DateWords.of(adoption.on())
                + (changes == 0 ? "" : ", " + Wording.count(changes, "change"));
    }
}
