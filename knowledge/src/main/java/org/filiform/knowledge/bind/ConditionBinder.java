package org.filiform.knowledge.bind;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Test;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Shape;
import org.filiform.knowledge.tree.Node;

/** Binds conditions: each part is a mapping with one key that says what is asked. */
final class ConditionBinder {

    private static final FactId UNREADABLE_FACT = new FactId("unreadable");
    private static final Condition UNREADABLE = Condition.holds(UNREADABLE_FACT);

    private final Binding binding;
    private final Map<String, FactDefinition> facts;
    private final Vocabulary vocabulary;
    private final ConditionChecks checks;

    ConditionBinder(Binding binding, Map<String, FactDefinition> facts, Vocabulary vocabulary) {
        this.binding = binding;
        this.facts = facts;
        this.vocabulary = vocabulary;
        this.checks = new ConditionChecks(binding, facts);
    }

    /** Reads the condition under a key; where it cannot be read there is a problem, and what comes back is not to be used. */
    Condition read(Fields fields, String key) {
        Node node = fields.need(key);
        return fields.has(key) ? read(node, true) : UNREADABLE;
    }

    /** @param plain whether this part makes the whole more true, rather than less */
    private Condition read(Node node, boolean plain) {
        if (!(node instanceof Node.Entries entries) || entries.entries().size() != 1) {
            binding.problem(
                    node.place(), Fault.WRONG_TYPE, "A condition is one key with what it asks, such as {yes: fact}.");
            return UNREADABLE;
        }
        Node.Entry entry = entries.entries().getFirst();
        Node asked = entry.value();
        return switch (entry.key().text()) {
            case "all" -> new Condition.All(parts(asked, plain, true));
            case "any" -> new Condition.AnyOf(parts(asked, plain, false));
            case "not" -> new Condition.Not(read(asked, !plain));
            case "yes" -> holds(asked, plain);
            case "no" -> new Condition.Not(holds(asked, !plain));
            case "unless" -> unless(asked, plain);
            case "present" -> present(asked);
            case "compare" -> compare(binding.fields(asked, "a comparison"));
            case "within" -> within(binding.fields(asked, "a window"));
            case "trimester" -> trimester(binding.fields(asked, "a question about trimesters"));
            case "has" -> has(binding.fields(asked, "a question which"));
            case "always" -> refuseAlways(entry.key().place());
            default -> unknown(entry.key());
        };
    }

    private Condition unknown(Node.Scalar key) {
        binding.problem(
                key.place(),
                Fault.UNKNOWN_KEY,
                "'" + key.text() + "' is no part of a condition; use all, any, not, yes, no, unless, present, compare, "
                        + "within, trimester, has or always.");
        return UNREADABLE;
    }

    private Condition refuseAlways(Place place) {
        binding.problem(
                place,
                Fault.ALWAYS_TRUE,
                "'always' stands only in 'all', beside a fact of the plan: say when it holds.");
        return UNREADABLE;
    }

    /** The parts of a list. Where {@code always} may stand it adds nothing, so it is left out. */
    private List<Condition> parts(Node node, boolean plain, boolean alwaysMayStand) {
        List<Condition> parts = new ArrayList<>();
        if (node instanceof Node.Items items) {
            for (Node part : items.nodes()) {
                if (!alwaysMayStand || !isAlways(part)) {
                    parts.add(read(part, plain));
                }
            }
        }
        if (parts.isEmpty()) {
            binding.problem(node.place(), Fault.WRONG_TYPE, "Here should stand a list of conditions, at least one.");
            parts.add(UNREADABLE);
        }
        return parts;
    }

    private static boolean isAlways(Node node) {
        return node instanceof Node.Entries entries
                && entries.entries().size() == 1
                && entries.entries().getFirst().key().text().equals("always");
    }

    // ---- questions about one fact

    private Condition holds(Node node, boolean plain) {
        String fact = factIn(node);
        if (plain) {
            checks.notPermitting(fact, node.place());
        }
        return new Condition.Ask(id(fact), new Test.Holds());
    }

    private Condition unless(Node node, boolean plain) {
        String fact = factIn(node);
        checks.permitting(fact, node.place(), plain);
        return new Condition.Ask(id(fact), new Test.Unless());
    }

    private Condition present(Node node) {
        String fact = factIn(node);
        return new Condition.Ask(id(fact), new Test.Present());
    }

    private Condition compare(Fields fields) {
        String fact = fields.name("fact", Named.FACT);
        Test.Operator operator = fields.word("op", Test.Operator.class);
        BigDecimal value = fields.figure("value");
        String unit = fields.text("unit");
        checks.quantity(fact, fields.place(), "compare");
        checks.sameUnit(fields, fact, unit);
        fields.close();
        return new Condition.Ask(id(fact), new Test.Compare(operator, value.doubleValue()));
    }

    private Condition within(Fields fields) {
        String fact = fields.name("fact", Named.FACT);
        int days = fields.whole("days");
        checks.day(fact, fields.place());
        if (days < 0) {
            fields.problem("days", Fault.BAD_FIGURE, "A window cannot be negative.");
        }
        fields.close();
        return new Condition.Ask(id(fact), new Test.Within(days));
    }

    private Condition trimester(Fields fields) {
        String fact = fields.name("fact", Named.FACT);
        checks.trimester(fact, fields.place());
        Set<Integer> any = new HashSet<>();
        for (String word : fields.texts("any")) {
            if (word.equals("1") || word.equals("2") || word.equals("3")) {
                any.add(Integer.parseInt(word));
            } else {
                fields.problem("any", Fault.UNKNOWN_WORD, "A trimester is 1, 2 or 3, not '" + word + "'.");
            }
        }
        namesSome(fields, any.isEmpty());
        fields.close();
        return new Condition.Ask(id(fact), new Test.Trimester(any));
    }

    private Condition has(Fields fields) {
        String fact = fields.name("fact", Named.FACT);
        List<String> words = fields.texts("any");
        namesSome(fields, words.isEmpty());
        checks.words(fields, fact, words);
        fields.close();
        FactDefinition definition = facts.get(fact);
        Set<Token> any =
                definition == null || !allShaped(words) ? Set.of() : vocabulary.meant(definition.value(), words);
        return new Condition.Ask(id(fact), new Test.Has(any));
    }

    private boolean allShaped(List<String> words) {
        return binding.trusted() || words.stream().allMatch(Shape.KEBAB::fits);
    }

    private static void namesSome(Fields fields, boolean none) {
        if (none && fields.has("any")) {
            fields.problem("any", Fault.WRONG_TYPE, "'any' names at least one.");
        }
    }

    private String factIn(Node node) {
        if (node instanceof Node.Scalar scalar) {
            binding.require(scalar.text(), scalar.place(), Named.FACT);
            return scalar.text();
        }
        binding.problem(node.place(), Fault.WRONG_TYPE, "Here should stand the name of a fact.");
        return "";
    }

    private FactId id(String fact) {
        FactDefinition definition = facts.get(fact);
        return definition == null ? UNREADABLE_FACT : definition.id();
    }
}
