package org.filiform.clinic.screening;

import java.util.Optional;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.form.Reply;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.PlaceWords;
import org.filiform.knowledge.fact.FactEntry;

/** Questions and what was answered, in words. A question that the pack no longer holds keeps its id. */
final class ReplyWords {

    private final Pack pack;
    private final PlaceWords places;

    ReplyWords(Pack pack) {
        this.pack = pack;
        this.places = new PlaceWords(pack);
    }

    String question(FactId fact) {
        return pack.facts().find(fact).map(FactEntry::label).orElse(fact.value());
    }

    String reply(FactId fact, Reply reply) {
        return switch (reply) {
            case Reply.Yes(var which) when which.isEmpty() -> "yes";
            case Reply.Yes(var which) -> "yes: " + String.join(", ", places.names(which));
            case Reply.No _ -> "no";
            case Reply.DoesNotKnow _ -> "does not know";
            case Reply.InPerson _ -> "would rather say in person";
            case Reply.Amount(double value) -> number(value) + unit(fact);
            case Reply.Day(var day) -> DateWords.of(day);
            case Reply.Pregnant(var lastPeriod) -> "yes, last period " + DateWords.of(lastPeriod);
        };
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf(Math.round(value)) : String.valueOf(value);
    }

    private String unit(FactId fact) {
        Optional<FactEntry> entry = pack.facts().find(fact);
        return entry.map(known -> known.definition().value())
                .filter(ValueKind.Quantity.class::isInstance)
                .map(kind -> " " + ((ValueKind.Quantity) kind).unit())
                .orElse("");
    }
}
