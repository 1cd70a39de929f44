package org.filiform.knowledge.bind;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.answer.ConditionReader;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.OverrideRole;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Mark;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.treatment.ModalityEntry;

/** Whether the parts of a rule fit together. */
final class RuleChecks {

    private final Map<String, FactDefinition> facts;
    private final List<ModalityEntry> modalities;
    private final Set<FactId> used = new HashSet<>();

    RuleChecks(Map<String, FactDefinition> facts, List<ModalityEntry> modalities) {
        this.facts = facts;
        this.modalities = modalities;
    }

    /** A rule as it was read, before it is built. */
    record Read(
            Fields fields,
            List<String> rows,
            List<String> modalities,
            Set<String> extended,
            Condition when,
            Scope scope,
            TargetFields targets,
            Action action,
            boolean enabled,
            RuleTexts texts,
            Mark mark,
            Optional<Set<OverrideRole>> roles,
            String hazard) {

        void shape(String key, String message) {
            fields.problem(key, Fault.RULE_SHAPE, message);
        }
    }

    void check(Read rule) {
        use(rule);
        rule.texts.check(rule.fields, rule.action);
        carriesRows(rule);
        modalities(rule);
        targetsFitScope(rule);
        sitesComeFromPlaces(rule);
        urgentIsAboutThePerson(rule);
        neverAlwaysTrue(rule);
        appliedOrReasoned(rule);
        NeverOverridable.check(rule);
    }

    /** The facts that any rule asks, applied or not. */
    Set<FactId> used() {
        return used;
    }

    /** A rule with a problem counts too: what it asks is not idle for that. */
    private void use(Read rule) {
        used.addAll(RuleSet.factsAsked(rule.when));
        rule.targets.from().stream().filter(facts::containsKey).forEach(fact -> used.add(new FactId(fact)));
    }

    private static void carriesRows(Read rule) {
        if (rule.rows.isEmpty() && rule.fields.has("rows")) {
            rule.shape("rows", "A rule carries at least one row of the evidence: name it.");
        }
    }

    private void modalities(Read rule) {
        Set<String> named = new HashSet<>(rule.modalities);
        if (rule.fields.has("modalities") && named.isEmpty()) {
            rule.shape("modalities", "A rule speaks about at least one modality: name it.");
        }
        for (String twice : rule.extended) {
            if (named.contains(twice)) {
                rule.shape("extended", "'" + twice + "' stands among the modalities already: keep one of the two.");
            }
        }
        named.addAll(rule.extended);
        for (ModalityEntry modality : modalities) {
            if (named.contains(modality.id().value())) {
                screened(rule, modality, named);
            }
        }
    }

    private static void screened(Read rule, ModalityEntry modality, Collection<String> named) {
        if (!modality.screened()) {
            rule.shape("modalities", "'" + modality.id() + "' is not screened, so no rule speaks about it.");
        }
        modality.techniqueOf()
                .filter(whole -> named.contains(whole.value()))
                .ifPresent(whole -> rule.shape(
                        "modalities",
                        "What names '" + whole + "' counts for '" + modality.id() + "' already: leave that out."));
    }

    private static void targetsFitScope(Read rule) {
        TargetFields targets = rule.targets;
        boolean techniques = !targets.techniques().isEmpty();
        boolean drugs = !targets.drugs().isEmpty();
        switch (rule.scope) {
            case PERSON -> {
                if (targets.hasSites() || techniques || drugs) {
                    rule.shape("scope", "The scope is the whole person, so no site, technique or drug is named.");
                }
            }
            case SITE -> need(rule, targets.hasSites() && !techniques && !drugs, "sites, and nothing else");
            case TECHNIQUE -> need(rule, techniques && !drugs, "techniques, and perhaps the sites where");
            case DRUG -> need(rule, drugs && !techniques, "drugs, and perhaps the sites where");
        }
    }

    private static void need(Read rule, boolean fits, String needed) {
        if (!fits) {
            rule.shape("scope", "A rule of this scope names " + needed + ".");
        }
    }

    private void sitesComeFromPlaces(Read rule) {
        for (String from : rule.targets.from()) {
            FactDefinition fact = facts.get(from);
            if (fact != null && !(fact.value() instanceof ValueKind.Places)) {
                rule.shape("sites", "'" + from + "' does not say where: only a fact of regions can stand in 'from'.");
            }
        }
    }

    private static void urgentIsAboutThePerson(Read rule) {
        if (rule.action == Action.REFER_URGENTLY && rule.scope != Scope.PERSON) {
            rule.shape("action", "Who refers urgently refers the person: the scope is person.");
        }
    }

    private void neverAlwaysTrue(Read rule) {
        boolean known =
                RuleSet.factsAsked(rule.when).stream().map(FactId::value).allMatch(facts::containsKey);
        if (known && ConditionReader.value(rule.when, _ -> Reading.silence()).fires()) {
            rule.fields.problem(
                    "when",
                    Fault.ALWAYS_TRUE,
                    "This would hold for everybody about whom nothing is known: add what must be known first.");
        }
    }

    private static void appliedOrReasoned(Read rule) {
        Fields fields = rule.fields;
        boolean off = fields.says("enabled", "false");
        if (off && rule.texts.notApplied().isEmpty()) {
            fields.problem("enabled", Fault.WRONGLY_ENABLED, "Say in 'not-applied' why this rule is not applied.");
        }
        if (rule.enabled && rule.texts.notApplied().isPresent()) {
            fields.problem("not-applied", Fault.WRONGLY_ENABLED, "This rule is applied: leave 'not-applied' out.");
        }
        if (off && rule.mark != Mark.UNVERIFIED) {
            fields.problem(
                    "enabled",
                    Fault.WRONGLY_ENABLED,
                    "Only what was dimly recalled is left unapplied: its mark is unverified, or the rule is applied.");
        }
    }
}
