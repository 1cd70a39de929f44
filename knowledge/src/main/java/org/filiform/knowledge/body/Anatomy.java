package org.filiform.knowledge.body;

import java.util.Collection;
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
 * @param painPatterns what is not to be explained by a muscle, the most urgent first
 * @param examination what can be trusted of an examination by hand
 */
public record Anatomy(
        Catalog<Token, Region> regions,
        Catalog<Token, RegionGroup> regionGroups,
        Catalog<Token, Muscle> muscles,
        Catalog<Token, MuscleGroup> muscleGroups,
        Catalog<Token, PainPattern> painPatterns,
        Examination examination) {

    /** The patterns for which pain in these regions speaks, the most urgent first. */
    public List<PainPattern> painPatternsIn(Collection<Token> painted) {
        return painPatterns.stream()
                .filter(pattern -> pattern.fits(painted, regions))
                .toList();
    }
}
