package org.filiform.knowledge.bind;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.body.MuscleGroup;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.body.RegionGroup;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Named;

/** Left must mirror right, and nothing may be in a group twice. */
final class BodyChecks {

    private static final String LEFT = "-left";
    private static final String RIGHT = "-right";

    private final Binding binding;
    private final Map<Token, Region> regions = new HashMap<>();
    private final Map<String, RegionGroup> groups = new HashMap<>();

    BodyChecks(Binding binding, List<Region> regions, List<RegionGroup> groups) {
        this.binding = binding;
        regions.forEach(region -> this.regions.put(region.code(), region));
        groups.forEach(group -> this.groups.put(group.id().value(), group));
    }

    void check(List<MuscleGroup> muscleGroups) {
        regions.values().forEach(this::mirrored);
        groups.values().forEach(this::mirrored);
        muscleGroups.forEach(this::noMuscleTwice);
        for (String id : groups.keySet()) {
            if (binding.names().has(Named.REGION, id)) {
                binding.problem(
                        at(Named.REGION_GROUP, id), Fault.DUPLICATE_ID, "A region has this name: rename the group.");
            }
        }
    }

    private void mirrored(Region region) {
        Region mirror = regions.get(region.mirror());
        if (mirror == null) {
            return;
        }
        boolean fits = mirror.mirror().equals(region.code())
                && mirror.side() != region.side()
                && mirror.view() == region.view();
        if (!fits) {
            binding.problem(
                    at(Named.REGION, region.code().value()),
                    Fault.BODY_SHAPE,
                    "'" + region.code() + "' and its mirror '" + mirror.code()
                            + "' should name each other, lie on two sides and be seen from the same one.");
        }
    }

    private void mirrored(RegionGroup group) {
        String id = group.id().value();
        if (id.endsWith(LEFT)) {
            mirrored(group, id.substring(0, id.length() - LEFT.length()) + RIGHT);
        } else if (id.endsWith(RIGHT)) {
            mirrored(group, id.substring(0, id.length() - RIGHT.length()) + LEFT);
        }
    }

    private void mirrored(RegionGroup group, String mirrorId) {
        Optional<Set<Token>> mirror = Optional.ofNullable(groups.get(mirrorId))
                .map(RegionGroup::regions)
                .map(this::mirror);
        if (mirror.isPresent() && !mirror.get().equals(new HashSet<>(group.regions()))) {
            binding.problem(
                    at(Named.REGION_GROUP, group.id().value()),
                    Fault.BODY_SHAPE,
                    "'" + group.id() + "' should be the mirror of '" + mirrorId + "'.");
        }
    }

    private Set<Token> mirror(List<Token> codes) {
        Set<Token> mirrored = new HashSet<>();
        for (Token code : codes) {
            Region region = regions.get(code);
            mirrored.add(region == null ? code : region.mirror());
        }
        return mirrored;
    }

    private void noMuscleTwice(MuscleGroup group) {
        if (new HashSet<>(group.muscles()).size() != group.muscles().size()) {
            binding.problem(
                    at(Named.MUSCLE_GROUP, group.id().value()),
                    Fault.DUPLICATE_ENTRY,
                    "A muscle is in '" + group.id() + "' twice: keep one of them.");
        }
    }

    private Place at(Named kind, String id) {
        return binding.names().place(kind, id);
    }
}
