package org.filiform.knowledge.body;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Catalog;

/**
 * All that a pack says about the body. A pack that was compiled before there was anything of some part of it, and is still
 * adopted somewhere, has that list empty: then nothing is known, which does not make anything safe.
 *
 * @param regions the painted regions
 * @param regionGroups names for several regions
 * @param muscles the muscles
 * @param muscleGroups names for several muscles
 * @param structures what a needle may meet, the weightiest first
 * @param limits who may needle which muscles, and which are not needled in one visit
 * @param painPatterns what is not to be explained by a muscle, the most urgent first
 * @param examination what can be trusted of an examination by hand
 */
public record Anatomy(
        Catalog<Token, Region> regions,
        Catalog<Token, RegionGroup> regionGroups,
        Catalog<Token, Muscle> muscles,
        Catalog<Token, MuscleGroup> muscleGroups,
        Catalog<Token, StructureAtRisk> structures,
        Limits limits,
        Catalog<Token, PainPattern> painPatterns,
        Examination examination) {

    private static final Token NON_COMPRESSIBLE = new Token("non-compressible");

    /** What a needle may meet at a muscle, the weightiest first; what may be met at every muscle comes last. */
    public List<StructureAtRisk> structuresAtRisk(Token muscle) {
        return structures.stream()
                .filter(structure -> structure.isAt(muscle))
                .sorted(Comparator.comparing(StructureAtRisk::anywhere))
                .toList();
    }

    /** Whether bleeding in a muscle can be pressed on. */
    public Compressible compressible(Token muscle) {
        return muscleGroups
                .find(NON_COMPRESSIBLE)
                .flatMap(group -> group.member(muscle))
                .<Compressible>map(member -> new Compressible.Not(member.sources(), member.mark()))
                .orElseGet(Compressible.NotClassified::new);
    }

    /** The patterns for which pain in these regions speaks, the most urgent first. */
    public List<PainPattern> painPatternsIn(Collection<Token> painted) {
        return painPatterns.stream()
                .filter(pattern -> pattern.fits(painted, regions))
                .toList();
    }
}
