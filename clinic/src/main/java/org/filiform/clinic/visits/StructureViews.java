package org.filiform.clinic.visits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.SourceId;
import org.filiform.knowledge.body.StructureAtRisk;
import org.filiform.knowledge.fact.FactEntry;

/** Structures at risk in the words of a card, with whether this client is known to be at higher risk. */
final class StructureViews {

    private final Pack pack;
    private final Set<FactId> known;

    /** @param known facts that hold for this client */
    StructureViews(Pack pack, Set<FactId> known) {
        this.pack = pack;
        this.known = known;
    }

    /** Those of this muscle; what lies under every needle is told where there is nothing else. */
    List<RiskCard.Structure> of(Token muscle) {
        List<StructureAtRisk> all = pack.structuresAtRisk(muscle);
        List<StructureAtRisk> own =
                all.stream().filter(structure -> !structure.anywhere()).toList();
        return (own.isEmpty() ? all : own).stream().map(this::structure).toList();
    }

    private RiskCard.Structure structure(StructureAtRisk at) {
        return new RiskCard.Structure(
                at.structure(),
                at.lies(),
                RiskCard.Checked.of(at.place().mark()),
                at.figures().stream().map(StructureViews::figure).toList(),
                at.conflict().orElse(""),
                at.higherRisk().stream().flatMap(this::higher).toList(),
                at.approach(),
                sources(at.sources()),
                RiskCard.Checked.of(at.mark()));
    }

    private static RiskCard.Figure figure(StructureAtRisk.Figure figure) {
        List<String> how = new ArrayList<>(List.of(figure.method()));
        figure.people().ifPresent(people -> how.add("n = " + people));
        how.add(sources(figure.sources()));
        return new RiskCard.Figure(figure.says(), String.join(", ", how), RiskCard.Checked.of(figure.mark()));
    }

    private Stream<RiskCard.Higher> higher(StructureAtRisk.HigherRisk risk) {
        return Stream.concat(
                risk.facts().stream().map(fact -> new RiskCard.Higher(label(fact), known.contains(fact))),
                risk.words().stream().map(words -> new RiskCard.Higher(words, false)));
    }

    private String label(FactId fact) {
        return pack.facts().find(fact).map(FactEntry::label).orElse(fact.value());
    }

    private static String sources(Collection<SourceId> sources) {
        return sources.stream().map(SourceId::value).collect(Collectors.joining(", "));
    }
}
