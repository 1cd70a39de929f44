package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.body.Muscle;
import org.filiform.knowledge.body.MuscleGroup;
import org.filiform.knowledge.body.Region;
import org.filiform.knowledge.body.RegionGroup;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds regions, muscles and groups of them. */
final class BodyBinder {

    private final Binding binding;

    BodyBinder(Binding binding) {
        this.binding = binding;
    }

    List<Region> regions(List<Node> nodes) {
        List<Region> regions = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            region(binding.fields(node, "a region"), regions);
        }
        return regions;
    }

    private static void region(Fields fields, List<Region> into) {
        String code = fields.id("code", Shape.KEBAB);
        String name = fields.text("name");
        Region.View view = fields.word("view", Region.View.class);
        Region.Side side = fields.word("side", Region.Side.class);
        String mirror = fields.name("mirror", Named.REGION);
        int choir = fields.whole("choir");
        String landmarks = fields.text("landmarks");
        String alias = fields.text("alias");
        if (fields.sound()) {
            into.add(new Region(
                    fields.ids().token(code), name, view, side, fields.ids().token(mirror), choir, landmarks, alias));
        }
    }

    List<RegionGroup> regionGroups(List<Node> nodes) {
        List<RegionGroup> groups = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            regionGroup(binding.fields(node, "a group of regions"), groups);
        }
        return groups;
    }

    private static void regionGroup(Fields fields, List<RegionGroup> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        List<String> regions = fields.names("regions", Named.REGION);
        notEmpty(fields, "regions", regions);
        if (fields.sound()) {
            into.add(new RegionGroup(fields.ids().token(id), name, fields.ids().tokens(regions)));
        }
    }

    List<Muscle> muscles(List<Node> nodes, MuscleNotes notes) {
        List<Muscle> muscles = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            muscle(binding.fields(node, "a muscle"), notes, muscles);
        }
        return muscles;
    }

    private static void muscle(Fields fields, MuscleNotes notes, List<Muscle> into) {
        String id = fields.id("id", Shape.KEBAB);
        String latin = fields.text("latin");
        Optional<Integer> ta2 = fields.maybeWhole("ta2");
        String english = fields.text("english");
        String bodyRegion = fields.text("region");
        boolean paired = fields.flag("paired");
        Fields zones = fields.part("zones", "the zones of a muscle");
        List<String> primary = zones.names("primary", Named.REGION);
        List<String> spillover = zones.names("spillover", Named.REGION);
        Fields referral = fields.part("referral", "a referral");
        Mark mark = referral.word("mark", Mark.class);
        String source = referral.text("source");
        List<String> in = fields.maybeNames("in", Named.REGION, Named.REGION_GROUP);
        zones.close();
        referral.close();
        if (fields.sound()) {
            into.add(new Muscle(
                    fields.ids().token(id),
                    latin,
                    ta2,
                    english,
                    bodyRegion,
                    paired,
                    fields.ids().tokens(primary),
                    fields.ids().tokens(spillover),
                    new Muscle.Referral(mark, source),
                    fields.ids().tokens(in),
                    notes.innervation(id),
                    notes.triggerPoints(id),
                    notes.needling(id)));
        }
    }

    List<MuscleGroup> muscleGroups(List<Node> nodes) {
        List<MuscleGroup> groups = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            muscleGroup(binding.fields(node, "a group of muscles"), groups);
        }
        return groups;
    }

    private void muscleGroup(Fields fields, List<MuscleGroup> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        List<MuscleGroup.Member> members = new ArrayList<>();
        for (Node node : fields.list("members")) {
            member(binding.fields(node, "a member of a group"), members);
        }
        notEmpty(fields, "members", fields.maybeList("members"));
        if (fields.sound()) {
            into.add(new MuscleGroup(fields.ids().token(id), name, members));
        }
    }

    private static void member(Fields fields, List<MuscleGroup.Member> into) {
        String muscle = fields.name("muscle", Named.MUSCLE);
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new MuscleGroup.Member(fields.ids().token(muscle), cited.sources(), cited.mark()));
        }
    }

    private static void notEmpty(Fields fields, String key, List<?> entries) {
        if (entries.isEmpty() && fields.has(key)) {
            fields.problem(key, Fault.BODY_SHAPE, "A group has at least one member: name it, or remove the group.");
        }
    }
}
