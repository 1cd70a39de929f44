package org.filiform.knowledge.answer;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.RuleSet;

/** Writes what is known of each fact. Unknown facts stand among the questions, not here. */
final class FactJson {

    private static final String MATCHED_BY = "matched by ";

    private final RuleSet rules;

    FactJson(RuleSet rules) {
        this.rules = rules;
    }

    void write(Map<FactId, Reading> readings, JsonWriter json) {
        json.name("facts").beginArray();
        readings.forEach((id, reading) -> {
            if (reading.state() != State.UNKNOWN) {
                rules.fact(id).ifPresent(fact -> write(fact, reading, json));
            }
        });
        json.endArray();
    }

    private static void write(FactDefinition fact, Reading reading, JsonWriter json) {
        json.beginObject().text("id", fact.id().value());
        switch (fact.value()) {
            case ValueKind.YesNo _ -> state(reading, json);
            case ValueKind.Quantity(String unit) -> quantity(reading, unit, json);
            case ValueKind.Day _ -> daysAgo(reading, json);
            case ValueKind.Trimester _ -> trimester(reading, json);
            case ValueKind.Places _ -> which("sites", reading, json);
            case ValueKind.Choice _ -> which("which", reading, json);
        }
        from(reading, json);
        json.number("fromCount", reading.fromCount()).endObject();
    }

    private static void state(Reading reading, JsonWriter json) {
        json.text("state", reading.state().name().toLowerCase(Locale.ROOT));
    }

    private static void quantity(Reading reading, String unit, JsonWriter json) {
        if (reading.values().isEmpty()) {
            state(reading, json);
            return;
        }
        json.name("value");
        values(reading.values(), json);
        json.text("unit", unit);
    }

    private static void daysAgo(Reading reading, JsonWriter json) {
        state(reading, json);
        if (!reading.values().isEmpty()) {
            json.name("daysAgo");
            values(reading.values(), json);
        }
    }

    private static void trimester(Reading reading, JsonWriter json) {
        state(reading, json);
        if (!reading.state().fires()) {
            return;
        }
        json.text("value", trimester(reading.values()));
        if (reading.estimated()) {
            json.name("estimated").bool(true);
        }
    }

    /** Such as {@code 2}, {@code 1-2} or {@code unknown}. */
    static String trimester(List<Interval> values) {
        if (values.isEmpty()) {
            return "unknown";
        }
        Interval trimesters = values.getFirst();
        String low = JsonWriter.shortest(trimesters.low());
        return trimesters.isExact() ? low : low + "-" + JsonWriter.shortest(trimesters.high());
    }

    private static void which(String name, Reading reading, JsonWriter json) {
        state(reading, json);
        if (!reading.which().isEmpty()) {
            json.texts(name, AnswerJson.words(reading.whichInOrder()));
        }
    }

    /** One value as it is, several taken at the same instant as a list. */
    private static void values(List<Interval> values, JsonWriter json) {
        if (values.size() == 1) {
            value(values.getFirst(), json);
            return;
        }
        json.beginArray();
        values.forEach(value -> value(value, json));
        json.endArray();
    }

    private static void value(Interval value, JsonWriter json) {
        if (value.isExact()) {
            json.number(value.low());
            return;
        }
        json.beginObject();
        end("low", value.low(), value.lowOpen(), json);
        end("high", value.high(), value.highOpen(), json);
        json.endObject();
    }

    private static void end(String name, double end, boolean open, JsonWriter json) {
        if (Double.isInfinite(end)) {
            return;
        }
        json.number(name, end);
        if (open) {
            json.name(name + "Open").bool(true);
        }
    }

    /** The deciding resource; in a conflict also the one that says no. */
    private static void from(Reading reading, JsonWriter json) {
        if (reading.from().isEmpty()) {
            return;
        }
        Assertion deciding = reading.from().getFirst();
        json.text("from", deciding.origin().reference());
        if (deciding.origin() instanceof Origin.HealthRecord(String _, String note) && note.startsWith(MATCHED_BY)) {
            json.text("matchedBy", note.substring(MATCHED_BY.length()));
        }
        if (reading.state() == State.CONFLICT && reading.from().size() > 1) {
            json.text("contradictedBy", reading.from().get(1).origin().reference());
        }
    }
}
