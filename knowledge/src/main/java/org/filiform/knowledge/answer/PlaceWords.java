package org.filiform.knowledge.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.body.MuscleGroup;
import org.filiform.knowledge.body.RegionGroup;

/** Places of the body in words: as few names as say exactly the same. */
public final class PlaceWords {

    private final Pack pack;
    private final List<RegionGroup> largestFirst;

    public PlaceWords(Pack pack) {
        this.pack = pack;
        this.largestFirst = pack.regionGroups().stream()
                .sorted(Comparator.comparingInt(
                                (RegionGroup group) -> -group.regions().size())
                        .thenComparing(RegionGroup::id))
                .toList();
    }

    /** The names of regions, muscles and groups of them. Regions that make up a group are named together. */
    public List<String> names(Collection<Token> places) {
        Set<Token> regions = new TreeSet<>();
        List<String> names = new ArrayList<>();
        for (Token place : places) {
            Set<Token> members = pack.expandRegions(List.of(place));
            boolean isRegion = members.stream()
                    .allMatch(member -> pack.regions().find(member).isPresent());
            if (isRegion) {
                regions.addAll(members);
            } else {
                names.add(muscle(place));
            }
        }
        names.addAll(regionNames(regions));
        return names;
    }

    private List<String> regionNames(Set<Token> regions) {
        Set<Token> left = new TreeSet<>(regions);
        List<String> names = new ArrayList<>();
        for (RegionGroup group : largestFirst) {
            List<Token> members = group.regions();
            if (members.size() > 1 && regions.containsAll(members) && left.containsAll(members)) {
                names.add(group.name());
                left.removeAll(Set.copyOf(members));
            }
        }
        left.forEach(region -> names.add(pack.regions().named(region).name()));
        return names;
    }

    private String muscle(Token id) {
        return pack.muscles()
                .find(id)
                .map(muscle -> muscle.latin())
                .or(() -> pack.muscleGroups().find(id).map(MuscleGroup::name))
                .or(() -> pack.drugs().find(id).map(drug -> drug.name()))
                .or(() -> pack.drugGroups().find(id).map(group -> group.name()))
                .or(() -> pack.techniques().find(id).map(technique -> technique.name()))
                .orElseGet(() -> Wording.spaced(id.value()));
    }

    /** The name of a drug, a technique or another word of the pack's lists. */
    public String name(Token word) {
        return muscle(word);
    }
}
