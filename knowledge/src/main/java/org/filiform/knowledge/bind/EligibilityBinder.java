package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.filiform.decision.eligibility.PermittedAct;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.rule.EligibilityRule;
import org.filiform.knowledge.tree.Node;

/** Binds rules about who may treat. */
final class EligibilityBinder {

    private final Binding binding;

    EligibilityBinder(Binding binding) {
        this.binding = binding;
    }

    List<EligibilityRule> rules(List<Node> nodes) {
        List<EligibilityRule> rules = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            rule(binding.fields(node, "an eligibility rule"), rules);
        }
        return rules;
    }

    private static void rule(Fields fields, List<EligibilityRule> into) {
        String id = fields.id("id", Shape.RULE);
        List<String> rows = fields.texts("rows");
        String title = fields.text("title");
        Set<PermittedAct> acts = fields.words("requires-acts", PermittedAct.class);
        String says = fields.text("says");
        Cited cited = Cited.read(fields);
        String clinician = fields.text("clinician");
        Wording.length(fields, "clinician", clinician, RuleTexts.CLINICIAN);
        if (acts.isEmpty() && fields.has("requires-acts")) {
            fields.problem("requires-acts", Fault.RULE_SHAPE, "Name at least one act for which this counts.");
        }
        if (fields.sound()) {
            into.add(new EligibilityRule(id, rows, title, acts, says, cited.sources(), cited.mark(), clinician));
        }
    }
}
