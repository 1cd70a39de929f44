package org.filiform.spark;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.adoption.AdoptedRules;
import org.filiform.knowledge.adoption.Adoption;
import org.filiform.knowledge.adoption.AdoptionReader;
import org.filiform.knowledge.answer.AnswerJson;
import org.filiform.population.RunParts;
import org.jspecify.annotations.Nullable;

/**
 * What every machine must know to take part in a run: few words, from which it makes its own tools. The pack itself is
 * not sent: it is in the program, and one with another hash is refused.
 */
final class Errand implements Serializable {

    private final LocalDate day;
    private final String zone;
    private final Stage stage;
    private final String language;
    private final String packName;
    private final String packVersion;
    private final String packHash;
    private final @Nullable String adoptionHash;
    private final byte[] adoption;
    private final List<String> modalities;
    private final List<String> files;
    private transient @Nullable Tools tools;

    /**
     * Writes it down.
     *
     * @param frame what every answer depends on
     * @param adoption the adoption file, byte for byte; nothing if nobody adopted
     * @param modalities the treatments to answer for
     * @param files the names of all files by number
     */
    Errand(Frame frame, Optional<byte[]> adoption, List<ModalityId> modalities, List<String> files) {
        this.day = frame.asOf().day();
        this.zone = frame.asOf().zone().getId();
        this.stage = frame.stage();
        this.language = frame.language();
        this.packName = frame.pack().name();
        this.packVersion = frame.pack().version();
        this.packHash = frame.pack().hash();
        this.adoptionHash = frame.adoption().orElse(null);
        this.adoption = adoption.map(byte[]::clone).orElseGet(() -> new byte[0]);
        this.modalities = modalities.stream().map(ModalityId::value).toList();
        this.files = List.copyOf(files);
    }

    /**
     * What one machine works with.
     *
     * @param parts reads and answers
     * @param json writes answers
     * @param modalities the treatments to answer for
     */
    record Tools(RunParts parts, AnswerJson json, List<ModalityId> modalities) {}

    List<String> files() {
        return files;
    }

    /** The tools of this machine; made once, and shared by all its threads. */
    synchronized Tools tools() {
        Tools made = tools;
        if (made == null) {
            made = make();
            tools = made;
        }
        return made;
    }

    private Tools make() {
        Pack shipped = PackLoader.shipped();
        if (adoption.length == 0) {
            return make(shipped, shipped.ruleSet());
        }
        return switch (AdoptionReader.read("adoption", adoption, shipped)) {
            case Loading.Loaded<Adoption>(Adoption adopted)
            when adopted.hash().equals(adoptionHash) ->
                make(AdoptedRules.pack(shipped, adopted), AdoptedRules.of(shipped, adopted));
            case Loading.Loaded<Adoption> _, Loading.Refused<Adoption> _ ->
                throw new IllegalStateException("The adoption reads otherwise here than where the run began");
        };
    }

    private Tools make(Pack pack, RuleSet rules) {
        if (!pack.identity().hash().equals(packHash)) {
            throw new IllegalStateException("This machine has another pack than the one on which the run began");
        }
        List<ModalityId> asked = modalities.stream().map(ModalityId::new).toList();
        Screener screener = new Screener(rules, pack.readingLimits());
        return new Tools(RunParts.of(pack, screener, frame()), new AnswerJson(rules, asked), asked);
    }

    private Frame frame() {
        return new Frame(
                new AsOf(day, ZoneId.of(zone)),
                stage,
                language,
                new Frame.PackIdentity(packName, packVersion, packHash),
                Optional.ofNullable(adoptionHash));
    }
}
