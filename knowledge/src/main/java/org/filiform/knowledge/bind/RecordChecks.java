package org.filiform.knowledge.bind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.fact.Says;
import org.filiform.knowledge.field.Fields;
import org.filiform.knowledge.field.Nearest;

/** Whether records can say what a mapping makes of them. */
record RecordChecks(Fields fields, List<String> resources, Says says, ValueKind value) {

    private static final Set<String> MEDICATION =
            Set.of("MedicationRequest", "MedicationStatement", "MedicationAdministration");

    private static final Set<String> RESOURCES = Set.of(
            "AllergyIntolerance",
            "Condition",
            "Device",
            "Immunization",
            "MedicationAdministration",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Procedure");

    void check(Optional<String> why, Optional<Integer> days, Optional<String> token) {
        resourcesKnown();
        valueSetNeedsObservation();
        saysWhatItCan(why);
        windowFits(days);
        everFits();
        token.ifPresent(this::tokenKnown);
    }

    private void resourcesKnown() {
        for (String resource : resources) {
            if (!RESOURCES.contains(resource)) {
                fields.problem(
                        "in",
                        Fault.UNKNOWN_WORD,
                        "'" + resource + "' is no resource that is read." + Nearest.hint(resource, RESOURCES));
            }
        }
        if (resources.isEmpty() && fields.has("in")) {
            fields.problem("in", Fault.RECORD_SHAPE, "Name at least one resource in which this counts.");
        }
    }

    private void valueSetNeedsObservation() {
        if (fields.has("value-set") && !resources.equals(List.of("Observation"))) {
            fields.problem("value-set", Fault.RECORD_SHAPE, "Only an Observation has a coded value.");
        }
    }

    private void saysWhatItCan(Optional<String> why) {
        if (says == Says.UNSURE && why.isEmpty()) {
            fields.problem("says", Fault.RECORD_SHAPE, "A record that only raises the question needs 'why'.");
        }
        if (says == Says.VALUE && !holdsValue()) {
            fields.problem(
                    "says", Fault.RECORD_SHAPE, "This fact holds no value that a record could give: say yes or no.");
        }
    }

    private boolean holdsValue() {
        return switch (value) {
            case ValueKind.Quantity _, ValueKind.Day _, ValueKind.Trimester _, ValueKind.Places _ -> true;
            case ValueKind.YesNo _, ValueKind.Choice _ -> false;
        };
    }

    private void windowFits(Optional<Integer> days) {
        if (days.isPresent() && !MEDICATION.containsAll(resources)) {
            fields.problem("window-days", Fault.RECORD_SHAPE, "Only a medicine has a window after its end.");
        }
        if (days.isPresent() && days.get() <= 0) {
            fields.problem("window-days", Fault.BAD_FIGURE, "A window is at least one day.");
        }
        if (fields.has("window-says") && days.isEmpty()) {
            fields.problem("window-says", Fault.RECORD_SHAPE, "Say how long the window is: add 'window-days'.");
        }
    }

    private void everFits() {
        if (fields.has("ever") && (says != Says.YES || fields.has("window-days"))) {
            fields.problem(
                    "ever",
                    Fault.RECORD_SHAPE,
                    "Only a plain yes can count for ever: remove 'ever', or say yes without a window.");
        }
    }

    private void tokenKnown(String token) {
        List<String> known = switch (value) {
            case ValueKind.Choice(Set<Token> of) ->
                of.stream().map(Token::value).toList();
            case ValueKind.Trimester _ -> List.of("1", "2", "3");
            case ValueKind.YesNo _, ValueKind.Quantity _, ValueKind.Day _, ValueKind.Places _ -> List.of();
        };
        if (!known.contains(token)) {
            fields.problem(
                    "token",
                    Fault.UNKNOWN_ID,
                    "'" + token + "' is no answer to this fact." + Nearest.hint(token, known));
        } else if (says != Says.YES) {
            fields.problem("token", Fault.RECORD_SHAPE, "Only a yes can say which: remove 'token', or say yes.");
        }
    }
}
