package org.filiform.fhir.code;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.body.RegionGroup;

/** The regions of the body and their sides. */
public final class BodyPlaces {

    private final Map<Token, Region.Side> sides;
    private final Map<Token, Set<Token>> groups;

    /**
     * Arranges regions and groups.
     *
     * @param sides the side of each region
     * @param groups the regions of each group
     */
    public BodyPlaces(Map<Token, Region.Side> sides, Map<Token, Set<Token>> groups) {
        this.sides = Map.copyOf(sides);
        this.groups = Map.copyOf(groups);
    }

    /** The regions of a pack. */
    public static BodyPlaces of(Pack pack) {
        return new BodyPlaces(
                pack.regions().stream().collect(Collectors.toMap(Region::code, Region::side)),
                pack.regionGroups().stream()
                        .collect(Collectors.toMap(RegionGroup::id, group -> Set.copyOf(group.regions()))));
    }

    /** Whether the word is a region or a group of regions. */
    public boolean knows(Token place) {
        return sides.containsKey(place) || groups.containsKey(place);
    }

    /** What lies on one of the sides; the words themselves where that leaves nothing out. */
    public Set<Token> on(Set<Region.Side> wanted, Collection<Token> places) {
        if (wanted.isEmpty() || wanted.size() == Region.Side.values().length) {
            return Set.copyOf(places);
        }
        Set<Token> kept = new TreeSet<>();
        for (Token place : places) {
            Set<Token> regions = groups.getOrDefault(place, Set.of(place));
            Set<Token> there =
                    regions.stream().filter(region -> isOn(wanted, region)).collect(Collectors.toSet());
            kept.addAll(there.size() == regions.size() ? Set.of(place) : there);
        }
        return kept;
    }

    private boolean isOn(Set<Region.Side> wanted, Token region) {
        Region.Side side = sides.get(region);
        return side == null || wanted.contains(side);
    }

    /** The sides on which the places lie. */
    public Set<Region.Side> sidesOf(Collection<Token> places) {
        Set<Region.Side> found = EnumSet.noneOf(Region.Side.class);
        for (Token place : places) {
            groups.getOrDefault(place, Set.of(place)).stream()
                    .filter(sides::containsKey)
                    .map(sides::get)
                    .forEach(found::add);
        }
        return found;
    }
}
