package org.filiform.clinic.consent;

import static org.filiform.clinic.consent.Figures.citations;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.consent.ConsentText.Line;
import org.filiform.clinic.visits.Site;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.answer.Wording;
import org.filiform.knowledge.body.StructureAtRisk;
import org.filiform.knowledge.visit.Zone;

/** What a needle comes near in the muscles of a plan: in a plain sentence for each place, and structure by structure. */
final class Nearby {

    private static final String WORD = "consent.text.lies.";

    private final Basis basis;
    private final Words words;

    Nearby(Basis basis, Words words) {
        this.basis = basis;
        this.words = words;
    }

    /** One sentence a place; none for a place of which nobody has said anything. */
    List<String> sentences() {
        return basis.zones().stream().flatMap(zone -> sentence(zone).stream()).toList();
    }

    private Optional<String> sentence(Zone zone) {
        Set<String> lies = Stream.concat(
                        own(zone).flatMap(structure -> structure.risks().stream()), zone.risks().stream())
                .map(this::word)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return lies.isEmpty()
                ? Optional.empty()
                : Optional.of(words.t("consent.text.lies", zone.clientName(), Wording.list(lies)));
    }

    /** What is hurt where a risk comes true; empty for one that is no matter of a place. */
    private String word(Token risk) {
        return switch (risk.value()) {
            case "punctured-lung",
                    "nerve-injury",
                    "deep-bleeding",
                    "spinal-bleeding",
                    "spinal-cord-injury",
                    "organ-injury",
                    "heart-injury",
                    "eye-injury" -> words.t(WORD + risk);
            default -> "";
        };
    }

    /**
     * The structures of the planned muscles, and those of the whole place that tell of something else. A line says what is there and
     * where, and shows the weaker mark of both.
     */
    List<Line> lines(Zone zone) {
        List<StructureAtRisk> own = own(zone).distinct().toList();
        Set<Token> told =
                own.stream().flatMap(structure -> structure.risks().stream()).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>(own.stream()
                .map(near -> new Line(
                        near.structure() + ". " + near.lies(),
                        citations(basis.pack(), near.sources()),
                        near.mark().weaker(near.place().mark())))
                .toList());
        zone.atRisk().stream()
                .filter(near -> !told.containsAll(near.risks()))
                .map(near -> new Line(near.structure() + ".", citations(basis.pack(), near.sources()), near.mark()))
                .forEach(lines::add);
        return lines;
    }

    private Stream<StructureAtRisk> own(Zone zone) {
        return basis.plan().sites().stream()
                .map(Site::muscle)
                .filter(zone.muscles()::contains)
                .flatMap(muscle -> basis.pack().structuresAtRisk(muscle).stream())
                .filter(structure -> !structure.anywhere());
    }
}
