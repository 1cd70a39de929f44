package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.visit.Zone;

/** Binds risk zones. */
final class ZoneBinder {

    private final Binding binding;

    ZoneBinder(Binding binding) {
        this.binding = binding;
    }

    List<Zone> zones(List<Node> nodes) {
        List<Zone> zones = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            zone(binding.fields(node, "a zone"), zones);
        }
        return zones;
    }

    private void zone(Fields fields, List<Zone> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        String clientName = VisitFields.read(binding, fields, "client-name", VisitFields.NAME);
        boolean thorax = fields.flag("thorax");
        List<Zone.AtRisk> structures = new ArrayList<>();
        for (Node node : fields.list("at-risk")) {
            structure(binding.fields(node, "a structure at risk"), structures);
        }
        List<String> muscles = fields.names("muscles", Named.MUSCLE);
        if (muscles.isEmpty() && fields.has("muscles")) {
            fields.problem("muscles", Fault.BODY_SHAPE, "A zone has at least one muscle: name it, or remove the zone.");
        }
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new Zone(
                    fields.ids().token(id),
                    name,
                    clientName,
                    thorax,
                    structures,
                    fields.ids().tokens(muscles),
                    cited.sources(),
                    cited.mark()));
        }
    }

    private static void structure(Fields fields, List<Zone.AtRisk> into) {
        String structure = fields.text("structure");
        List<String> risks = fields.names("risks", Named.RISK);
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new Zone.AtRisk(structure, fields.ids().tokens(risks), cited.sources(), cited.mark()));
        }
    }
}
