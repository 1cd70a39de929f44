package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.rule.Position;
import org.filiform.knowledge.tree.Node;
import org.filiform.knowledge.visit.Advice;
import org.filiform.knowledge.visit.Check;
import org.filiform.knowledge.visit.RedFlag;

/** Binds what is told and asked after a treatment. */
final class AftercareBinder {

    private final Binding binding;

    AftercareBinder(Binding binding) {
        this.binding = binding;
    }

    List<Advice> advice(List<Node> nodes) {
        List<Advice> advice = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            advice(binding.fields(node, "an advice"), advice);
        }
        return advice;
    }

    private void advice(Fields fields, List<Advice> into) {
        String id = fields.id("id", Shape.KEBAB);
        Advice.About about = fields.word("about", Advice.About.class);
        List<String> modalities = VisitFields.modalities(fields);
        List<String> risks = fields.maybeNames("risks", Named.RISK);
        String client = VisitFields.read(binding, fields, "client", VisitFields.SAYING);
        Cited cited = Cited.read(fields);
        List<Position> positions = new EvidenceBinder(binding).positions(fields);
        List<String> conflicts = fields.maybeNames("conflicts", Named.CONFLICT);
        if (fields.sound()) {
            into.add(new Advice(
                    fields.ids().token(id),
                    about,
                    EvidenceBinder.modalities(modalities),
                    fields.ids().tokenSet(risks),
                    client,
                    positions,
                    conflicts,
                    cited.sources(),
                    cited.mark()));
        }
    }

    List<RedFlag> redFlags(List<Node> nodes) {
        List<RedFlag> flags = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            redFlag(binding.fields(node, "a red flag"), flags);
        }
        return flags;
    }

    private void redFlag(Fields fields, List<RedFlag> into) {
        String id = fields.id("id", Shape.KEBAB);
        String sign = fields.text("sign");
        String client = VisitFields.read(binding, fields, "client", VisitFields.SAYING);
        String window = fields.text("window");
        RedFlag.Act act = fields.word("act", RedFlag.Act.class);
        String clientAct = VisitFields.read(binding, fields, "client-act", VisitFields.SAYING);
        List<String> risks = fields.maybeNames("risks", Named.RISK);
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new RedFlag(
                    fields.ids().token(id),
                    sign,
                    client,
                    window,
                    act,
                    clientAct,
                    fields.ids().tokenSet(risks),
                    cited.sources(),
                    cited.mark()));
        }
    }

    List<Check> checks(List<Node> nodes) {
        List<Check> checks = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            check(binding.fields(node, "a check"), checks);
        }
        return checks;
    }

    private void check(Fields fields, List<Check> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        Check.Due due = DueBinder.read(fields);
        List<String> risks = fields.maybeNames("risks", Named.RISK);
        String asks = VisitFields.read(binding, fields, "asks", VisitFields.SAYING);
        List<String> flags = fields.names("flags", Named.RED_FLAG);
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new Check(
                    fields.ids().token(id),
                    name,
                    due,
                    fields.ids().tokenSet(risks),
                    asks,
                    fields.ids().tokens(flags),
                    cited.sources(),
                    cited.mark()));
        }
    }
}
