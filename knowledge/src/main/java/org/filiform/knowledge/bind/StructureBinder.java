package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.body.Noted;
import org.filiform.knowledge.body.StructureAtRisk;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds what a needle may meet at a muscle. */
final class StructureBinder {

    private final Binding binding;
    private final MuscleWords muscles;

    StructureBinder(Binding binding, MuscleWords muscles) {
        this.binding = binding;
        this.muscles = muscles;
    }

    List<StructureAtRisk> structures(List<Node> nodes) {
        List<StructureAtRisk> structures = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            structure(binding.fields(node, "a structure at risk"), structures);
        }
        return structures;
    }

    private void structure(Fields fields, List<StructureAtRisk> into) {
        String id = fields.id("id", Shape.KEBAB);
        List<String> at = fields.flag("anywhere", false) ? List.of() : MuscleWords.written(fields);
        String structure = fields.text("structure");
        Noted place = NotedFields.read(fields.part("lies", "where a structure lies"));
        List<String> risks = fields.names("risks", Named.RISK);
        List<StructureAtRisk.Figure> figures = new ArrayList<>();
        for (Node node : fields.list("figures")) {
            figure(binding.fields(node, "a figure"), figures);
        }
        Optional<String> conflict = fields.maybeText("conflict");
        List<StructureAtRisk.HigherRisk> higher = new ArrayList<>();
        for (Node node : fields.maybeList("higher-risk")) {
            higherRisk(binding.fields(node, "a higher risk"), higher);
        }
        String approach = fields.text("approach");
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new StructureAtRisk(
                    fields.ids().token(id),
                    muscles.expanded(at),
                    structure,
                    place,
                    fields.ids().tokens(risks),
                    figures,
                    conflict,
                    higher,
                    approach,
                    cited.sources(),
                    cited.mark()));
        }
    }

    private static void figure(Fields fields, List<StructureAtRisk.Figure> into) {
        String says = fields.text("says");
        String method = fields.text("method");
        Optional<Integer> people = fields.maybeWhole("people");
        if (people.isPresent() && people.get() < 1) {
            fields.problem("people", Fault.BAD_FIGURE, "'people' should be 1 or more.");
        }
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            OptionalInt counted = people.isPresent() ? OptionalInt.of(people.get()) : OptionalInt.empty();
            into.add(new StructureAtRisk.Figure(says, method, counted, cited.sources(), cited.mark()));
        }
    }

    private static void higherRisk(Fields fields, List<StructureAtRisk.HigherRisk> into) {
        List<String> facts = fields.names("facts", Named.FACT);
        Optional<String> words = fields.maybeText("words");
        if (facts.isEmpty() && words.isEmpty()) {
            fields.problem("facts", Fault.MISSING_KEY, "Somebody is at higher risk: name a fact, or use words.");
        }
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new StructureAtRisk.HigherRisk(fields.ids().facts(facts), words, cited.sources(), cited.mark()));
        }
    }
}
