package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.knowledge.body.ActNeed;
import org.filiform.knowledge.body.Combination;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds who may needle which muscles, and which are not needled in one visit. */
final class LimitBinder {

    private final Binding binding;
    private final MuscleWords muscles;

    LimitBinder(Binding binding, MuscleWords muscles) {
        this.binding = binding;
        this.muscles = muscles;
    }

    List<ActNeed> acts(List<Node> nodes) {
        List<ActNeed> acts = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            act(binding.fields(node, "a needed act"), acts);
        }
        return acts;
    }

    private void act(Fields fields, List<ActNeed> into) {
        String id = fields.id("id", Shape.KEBAB);
        PermittedAct act = fields.word("act", PermittedAct.class);
        List<String> at = MuscleWords.written(fields);
        ActNeed.When when = fields.word("when", ActNeed.When.class);
        Optional<String> condition = fields.maybeText("condition");
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new ActNeed(
                    fields.ids().token(id), act, muscles.expanded(at), when, condition, cited.sources(), cited.mark()));
        }
    }

    List<Combination> combinations(List<Node> nodes) {
        List<Combination> combinations = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            combination(binding.fields(node, "a combination"), combinations);
        }
        return combinations;
    }

    private void combination(Fields fields, List<Combination> into) {
        String id = fields.id("id", Shape.KEBAB);
        String name = fields.text("name");
        List<String> both = MuscleWords.written(fields, "both-sides-of");
        String say = fields.text("say");
        Cited cited = Cited.read(fields);
        if (fields.sound()) {
            into.add(new Combination(
                    fields.ids().token(id), name, muscles.expanded(both), say, cited.sources(), cited.mark()));
        }
    }
}
