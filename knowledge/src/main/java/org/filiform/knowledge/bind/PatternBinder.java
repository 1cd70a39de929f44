package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.body.PainPattern;
import org.filiform.knowledge.body.RegionGroup;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds the patterns of pain that are not to be explained away; a group of regions is replaced by its regions. */
final class PatternBinder {

    private final Binding binding;
    private final Map<String, RegionGroup> groups = new HashMap<>();

    PatternBinder(Binding binding, List<RegionGroup> groups) {
        this.binding = binding;
        for (RegionGroup group : groups) {
            this.groups.put(group.id().value(), group);
        }
    }

    List<PainPattern> patterns(List<Node> nodes) {
        List<PainPattern> patterns = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            pattern(binding.fields(node, "a pattern of pain"), patterns);
        }
        return patterns;
    }

    private void pattern(Fields fields, List<PainPattern> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        List<String> regions = fields.names("regions", Named.REGION, Named.REGION_GROUP);
        if (regions.isEmpty() && fields.has("regions")) {
            fields.problem("regions", Fault.BODY_SHAPE, "A pattern has at least one region: name it.");
        }
        List<String> with = fields.maybeNames("with", Named.REGION, Named.REGION_GROUP);
        PainPattern.Sides sides = fields.word("sides", PainPattern.Sides.class);
        String say = fields.text("say");
        List<String> asks = fields.names("asks", Named.FACT);
        PainPattern.Danger danger = danger(fields.part("danger", "a danger"));
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new PainPattern(
                    fields.ids().token(id),
                    name,
                    expanded(regions),
                    expanded(with),
                    sides,
                    say,
                    fields.ids().facts(asks),
                    danger,
                    cited.sources(),
                    cited.mark()));
        }
    }

    private static PainPattern.Danger danger(Fields fields) {
        String what = fields.text("what");
        Cited cited = Cited.read(fields);
        return fields.sound()
                ? new PainPattern.Danger(what, cited.sources(), cited.mark())
                : new PainPattern.Danger(what, List.of(), cited.mark());
    }

    private List<Token> expanded(List<String> words) {
        Set<Token> regions = new LinkedHashSet<>();
        for (String word : words) {
            RegionGroup group = groups.get(word);
            if (group == null) {
                regions.add(binding.ids().token(word));
            } else {
                regions.addAll(group.regions());
            }
        }
        return List.copyOf(regions);
    }
}
