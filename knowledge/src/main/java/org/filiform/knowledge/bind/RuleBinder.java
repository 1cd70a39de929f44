package org.filiform.knowledge.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.OverrideRole;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.rule.Position;
import org.filiform.knowledge.rule.RuleEntry;
import org.filiform.knowledge.tree.Node;

/** Binds rules. */
final class RuleBinder {

    private static final String NOBODY = "nobody";

    private final Binding binding;
    private final ConditionBinder conditions;
    private final EvidenceBinder evidence;
    private final RuleChecks checks;

    RuleBinder(Binding binding, ConditionBinder conditions, RuleChecks checks) {
        this.binding = binding;
        this.conditions = conditions;
        this.evidence = new EvidenceBinder(binding);
        this.checks = checks;
    }

    List<RuleEntry> rules(List<Node> nodes) {
        List<RuleEntry> rules = new ArrayList<>(nodes.size());
        for (Node node : nodes) {
            rule(binding.fields(node, "a rule"), rules);
        }
        return rules;
    }

    private void rule(Fields fields, List<RuleEntry> into) {
        String id = fields.id("id", Shape.RULE);
        List<String> rows = fields.texts("rows");
        RuleTexts texts = RuleTexts.read(fields);
        List<String> modalities = fields.names("modalities", Named.MODALITY);
        Map<String, String> extended = extended(fields);
        Condition when = conditions.read(fields, "when");
        Scope scope = fields.word("scope", Scope.class);
        TargetFields targets = TargetFields.read(fields);
        Severity severity = fields.word("severity", Severity.class);
        Action action = fields.word("action", Action.class);
        boolean enabled = fields.flag("enabled");
        Optional<Set<OverrideRole>> roles = override(fields);
        String hazard = fields.name("hazard", Named.HAZARD);
        List<Position> positions = evidence.positions(fields);
        List<String> conflicts = fields.maybeNames("conflicts", Named.CONFLICT);
        Cited cited = Cited.read(fields);
        if (!binding.trusted()) {
            checks.check(new RuleChecks.Read(
                    fields,
                    rows,
                    modalities,
                    extended.keySet(),
                    when,
                    scope,
                    targets,
                    action,
                    enabled,
                    texts,
                    cited.mark(),
                    roles,
                    hazard));
        }
        if (fields.sound()) {
            Set<ModalityId> all = EvidenceBinder.modalities(modalities);
            all.addAll(EvidenceBinder.modalities(extended.keySet()));
            Rule rule = new Rule(
                    new RuleId(id),
                    all,
                    when,
                    scope,
                    targets.targets(fields.ids()),
                    severity,
                    action,
                    right(roles),
                    enabled);
            into.add(new RuleEntry(
                    rule,
                    texts.title(),
                    rows,
                    byModality(extended),
                    texts.why(),
                    texts.notApplied(),
                    hazard,
                    texts.clinician(),
                    texts.client(),
                    texts.consent(),
                    positions,
                    conflicts,
                    cited.sources(),
                    cited.mark()));
        }
    }

    private static OverrideRight right(Optional<Set<OverrideRole>> roles) {
        return roles.isPresent() ? new OverrideRight.By(roles.get()) : new OverrideRight.Nobody();
    }

    private static Map<ModalityId, String> byModality(Map<String, String> extended) {
        Map<ModalityId, String> byModality = new LinkedHashMap<>();
        for (Map.Entry<String, String> entry : extended.entrySet()) {
            byModality.put(new ModalityId(entry.getKey()), entry.getValue());
        }
        return byModality;
    }

    private Map<String, String> extended(Fields fields) {
        Map<String, String> extended = new LinkedHashMap<>();
        for (Node node : fields.maybeList("extended")) {
            Fields extension = binding.fields(node, "an extension");
            String modality = extension.name("modality", Named.MODALITY);
            String why = extension.text("why");
            if (extended.put(modality, why) != null) {
                extension.problem("modality", Fault.DUPLICATE_ENTRY, "'" + modality + "' stands here twice: keep one.");
            }
            extension.close();
        }
        return extended;
    }

    /** The roles that may override; empty for nobody. */
    private static Optional<Set<OverrideRole>> override(Fields fields) {
        Node value = fields.need("override");
        boolean nobody =
                value instanceof Node.Scalar scalar && (scalar.text().equals(NOBODY) || !fields.has("override"));
        if (nobody) {
            return Optional.empty();
        }
        Set<OverrideRole> roles = fields.words("override", OverrideRole.class);
        if (roles.isEmpty() && value instanceof Node.Items) {
            fields.problem("override", Fault.OVERRIDE, "Name the roles that may override, or write nobody.");
        }
        return Optional.of(new HashSet<>(roles));
    }
}
