package org.filiform.knowledge.body;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * Something that a needle may meet at a muscle. A figure tells what was measured; none is a depth to go to.
 *
 * @param id its name in the pack
 * @param muscles the muscles at which it lies; empty if it lies at every muscle
 * @param structure what it is
 * @param place where it lies, mostly as recalled, whatever the mark of the card
 * @param risks what follows if a needle meets it, as {@link org.filiform.knowledge.visit.Risk} names it
 * @param figures what was measured
 * @param conflict in what way the figures contradict each other
 * @param higherRisk who is at higher risk, each with who says so; whoever is missing is not known to be, never safe
 * @param approach how it is said to be safer
 * @param sources who says so: of structure and approach
 * @param mark how far that was checked
 */
public record StructureAtRisk(
        Token id,
        List<Token> muscles,
        String structure,
        Noted place,
        List<Token> risks,
        List<Figure> figures,
        Optional<String> conflict,
        List<HigherRisk> higherRisk,
        String approach,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public StructureAtRisk {
        muscles = List.copyOf(muscles);
        risks = List.copyOf(risks);
        figures = List.copyOf(figures);
        higherRisk = List.copyOf(higherRisk);
        sources = List.copyOf(sources);
    }

    /** Where it lies: how far that was checked stands in {@link #place}. */
    public String lies() {
        return place.says();
    }

    /** Whether it lies at every muscle. */
    public boolean anywhere() {
        return muscles.isEmpty();
    }

    /** Whether it lies at this muscle. */
    public boolean isAt(Token muscle) {
        return anywhere() || muscles.contains(muscle);
    }

    /**
     * What was measured.
     *
     * @param says the figures with their units
     * @param method how, or in what
     * @param people in how many people or bodies, where that was noted
     * @param sources who measured
     * @param mark how far that was checked
     */
    public record Figure(String says, String method, OptionalInt people, List<SourceId> sources, Mark mark) {

        public Figure {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Who is at higher risk.
     *
     * @param facts whoever has one of these
     * @param words and whoever these words describe, which nobody asks
     * @param sources who says so
     * @param mark how far that was checked
     */
    public record HigherRisk(List<FactId> facts, Optional<String> words, List<SourceId> sources, Mark mark) {

        public HigherRisk {
            facts = List.copyOf(facts);
            sources = List.copyOf(sources);
        }
    }
}
