package org.filiform.knowledge.bind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.field.Binding;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Named;
import org.filiform.knowledge.field.Nearest;
import org.jspecify.annotations.Nullable;

/** Whether a fact can answer what a condition asks of it. */
final class ConditionChecks {

    private final Binding binding;
    private final Map<String, FactDefinition> facts;

    ConditionChecks(Binding binding, Map<String, FactDefinition> facts) {
        this.binding = binding;
        this.facts = facts;
    }

    /** The fact, if it is to be checked and is sound itself. */
    private @Nullable FactDefinition checkable(String fact) {
        return binding.trusted() ? null : facts.get(fact);
    }

    void notPermitting(String fact, Place place) {
        FactDefinition found = checkable(fact);
        if (found != null && found.permits()) {
            binding.problem(
                    place,
                    Fault.PERMISSION,
                    "'" + fact + "' permits, so its yes cannot speak against anything: use {not: {yes: " + fact
                            + "}} or {unless: " + fact + "}.");
        }
    }

    void permitting(String fact, Place place, boolean plain) {
        FactDefinition found = checkable(fact);
        if (found != null && !found.permits()) {
            binding.problem(
                    place,
                    Fault.PERMISSION,
                    "'unless' needs a fact that permits, and '" + fact + "' does not: use {not: {yes: " + fact
                            + "}}, or write the fact positively.");
        }
        if (!plain) {
            binding.problem(place, Fault.PERMISSION, "'unless' does not stand inside 'not': turn it round.");
        }
    }

    void quantity(String fact, Place place, String test) {
        FactDefinition found = checkable(fact);
        if (found != null && !(found.value() instanceof ValueKind.Quantity)) {
            unfit(fact, place, test, "a quantity");
        }
    }

    void day(String fact, Place place) {
        FactDefinition found = checkable(fact);
        if (found != null && !(found.value() instanceof ValueKind.Day)) {
            unfit(fact, place, "within", "a date");
        }
    }

    void trimester(String fact, Place place) {
        FactDefinition found = checkable(fact);
        if (found != null && !(found.value() instanceof ValueKind.Trimester)) {
            unfit(fact, place, "trimester", "a trimester");
        }
    }

    private void unfit(String fact, Place place, String test, String needed) {
        binding.problem(
                place,
                Fault.CONDITION_TYPE,
                "'" + test + "' needs a fact whose value is " + needed + ", and '" + fact + "' is not.");
    }

    void sameUnit(Fields fields, String fact, String unit) {
        FactDefinition found = checkable(fact);
        boolean other = found != null
                && found.value() instanceof ValueKind.Quantity(String own)
                && !own.equals(unit)
                && fields.has("unit");
        if (other) {
            fields.problem(
                    "unit",
                    Fault.CONDITION_TYPE,
                    "'" + fact + "' is not measured in '" + unit + "': convert the value to the unit of the fact.");
        }
    }

    void words(Fields fields, String fact, List<String> words) {
        FactDefinition found = checkable(fact);
        if (found == null) {
            return;
        }
        switch (found.value()) {
            case ValueKind.Places _ -> fields.names("any", Named.REGION, Named.REGION_GROUP);
            case ValueKind.Choice(Set<Token> of) ->
                answersOf(fields, fact, of.stream().map(Token::value).sorted().toList(), words);
            case ValueKind.YesNo _, ValueKind.Quantity _, ValueKind.Day _, ValueKind.Trimester _ ->
                unfit(fact, fields.place(), "has", "where or which");
        }
    }

    private static void answersOf(Fields fields, String fact, List<String> known, List<String> words) {
        for (String word : words) {
            if (!known.contains(word)) {
                fields.problem(
                        "any",
                        Fault.UNKNOWN_ID,
                        "'" + word + "' is no answer to '" + fact + "'." + Nearest.hint(word, known));
            }
        }
    }
}
