package org.filiform.knowledge.body;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Catalog;
import org.filiform.knowledge.Identified;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.SourceId;

/**
 * Pain in a place that no muscle may explain before somebody has thought of something else. It is a reminder and no
 * finding: that it fits says nothing about how likely the danger is, and that none fits says nothing at all.
 *
 * @param id its name in the pack
 * @param name its name
 * @param regions where pain speaks for it
 * @param with where pain makes it weigh more, if one of its regions hurts as well
 * @param sides on which sides it has to hurt
 * @param say what to think of and what to do first, to the clinician
 * @param asks the facts that are asked before anything else
 * @param danger what must not be missed
 * @param sources who says that these places stand for it
 * @param mark how far that was checked
 */
public record PainPattern(
        Token id,
        String name,
        List<Token> regions,
        List<Token> with,
        Sides sides,
        String say,
        List<FactId> asks,
        Danger danger,
        List<SourceId> sources,
        Mark mark)
        implements Identified<Token> {

    public PainPattern {
        regions = List.copyOf(regions);
        with = List.copyOf(with);
        asks = List.copyOf(asks);
        sources = List.copyOf(sources);
    }

    /** On which sides of the body it has to hurt for a pattern to fit. */
    public enum Sides {
        /** Left, right or both. */
        EITHER,
        /** Somewhere on the left and somewhere on the right. */
        BOTH,
        /** In a region and in its mirror: what lies between them is the midline. */
        MIRRORED,
        /** On one side, and not on the other. */
        ONE_ALONE
    }

    /**
     * What must not be missed.
     *
     * @param what which illness or injury
     * @param sources who says so
     * @param mark how far that was checked
     */
    public record Danger(String what, List<SourceId> sources, Mark mark) {

        public Danger {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Whether pain in these regions speaks for it.
     *
     * @param painted codes of the regions that hurt; a code that the map does not have is passed over
     * @param map all regions
     */
    public boolean fits(Collection<Token> painted, Catalog<Token, Region> map) {
        Set<Token> here = Set.copyOf(painted);
        Set<Region.Side> hurt = EnumSet.noneOf(Region.Side.class);
        boolean mirrored = false;
        for (Token code : regions) {
            if (here.contains(code)) {
                Region region = map.named(code);
                hurt.add(region.side());
                mirrored |= here.contains(region.mirror());
            }
        }
        return switch (sides) {
            case EITHER -> !hurt.isEmpty();
            case BOTH -> hurt.size() == Region.Side.values().length;
            case MIRRORED -> mirrored;
            case ONE_ALONE -> hurt.size() == 1;
        };
    }
}
