package org.filiform.clinic.needles;

import java.util.List;
import org.filiform.decision.ledger.Current;
import org.filiform.decision.ledger.Dose;
import org.filiform.decision.ledger.NeedleSpec;
import org.filiform.decision.ledger.Needling;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.Place;
import org.filiform.decision.ledger.Response;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes what happened as {@link OperationReader} reads it, without its id. Figures are texts with a point. */
final class OperationWriter {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private OperationWriter() {}

    /** What the operation is called in JSON. */
    static String kind(Operation operation) {
        return switch (operation) {
            case Operation.Opened _ -> "opened";
            case Operation.Inserted _ -> "inserted";
            case Operation.Moved _ -> "moved";
            case Operation.Passed _ -> "passed";
            case Operation.Binned _ -> "binned";
            case Operation.Retained _ -> "retained";
            case Operation.Responded _ -> "responded";
            case Operation.WithCurrent _ -> "current";
            case Operation.Undone _ -> "undone";
            case Operation.HandedOver _ -> "handed-over";
            case Operation.Reacted _ -> "reacted";
            case Operation.Discarded _ -> "discarded";
            case Operation.Counted _ -> "counted";
        };
    }

    static ObjectNode json(Operation operation) {
        ObjectNode json = MAKE.objectNode().put("kind", kind(operation));
        if (operation instanceof Operation.OfNeedle about) {
            json.put("needle", about.needle().value());
        }
        if (operation instanceof Operation.In in) {
            json.put("insertion", in.insertion().value()).set("how", how(in.how()));
            in.spec().ifPresent(spec -> json.set("spec", spec(spec)));
        }
        rest(operation, json);
        return json;
    }

    private static void rest(Operation operation, ObjectNode json) {
        switch (operation) {
            case Operation.Inserted _, Operation.Moved _, Operation.Binned _ -> {}
            case Operation.Opened opened -> json.set("spec", spec(opened.spec()));
            case Operation.Passed passed -> passed.dose().ifPresent(dose -> json.set("dose", dose(dose)));
            case Operation.Retained retained -> json.put("what", retained.what());
            case Operation.Responded said ->
                json.put("insertion", said.insertion().value()).set("response", response(said.response()));
            case Operation.WithCurrent with -> current(with, json);
            case Operation.Undone undone ->
                json.put("operation", undone.operation().value());
            case Operation.HandedOver over ->
                json.put("to", over.to().id()).put("name", over.to().name());
            case Operation.Reacted reacted -> {
                json.put("card", reacted.card().value()).put("note", reacted.note());
                reacted.needle().ifPresent(needle -> json.put("needle", needle.value()));
            }
            case Operation.Discarded left ->
                json.put("syringe", left.syringe().value())
                        .put("ml", left.millilitres().toPlainString());
            case Operation.Counted counted -> json.put("number", counted.number());
        }
    }

    private static ObjectNode spec(NeedleSpec spec) {
        ObjectNode json = MAKE.objectNode()
                .put("gauge", spec.size().gaugeMm().toPlainString())
                .put("length", spec.size().lengthMm().toPlainString())
                .put("bore", Fields.word(spec.bore()));
        spec.lot().ifPresent(lot -> json.put("lot", lot));
        spec.expiry().ifPresent(day -> json.put("expiry", day.toString()));
        return json;
    }

    private static ObjectNode how(Needling how) {
        Place place = how.place();
        ObjectNode json = MAKE.objectNode()
                .put("muscle", place.muscle().value())
                .put("region", place.region().value())
                .put("side", Fields.word(place.side()));
        place.point()
                .ifPresent(point -> json.put("x", point.x().toPlainString())
                        .put("y", point.y().toPlainString()));
        ArrayNode techniques = json.putArray("techniques");
        how.techniques().forEach(technique -> techniques.add(technique.value()));
        return json;
    }

    private static ObjectNode dose(Dose dose) {
        return MAKE.objectNode()
                .put("syringe", dose.syringe().value())
                .put("ml", dose.millilitres().toPlainString());
    }

    private static ObjectNode response(Response response) {
        return MAKE.objectNode()
                .put("twitch", Fields.word(response.twitch()))
                .put("recognised", Fields.word(response.recognisedPain()))
                .put("referred", Fields.word(response.referredPain()))
                .put("note", response.note());
    }

    private static void current(Operation.WithCurrent with, ObjectNode json) {
        List<Current.Pair> pairs = with.pairs();
        ArrayNode list = json.putArray("pairs");
        pairs.forEach(
                pair -> list.addArray().add(pair.one().value()).add(pair.other().value()));
        ObjectNode current = json.putObject("current")
                .put("device", with.current().device())
                .put("hertz", with.current().frequencyHertz().toPlainString())
                .put("minutes", with.current().minutes());
        with.current().intensityMilliamperes().ifPresent(figure -> current.put("milliamperes", figure.toPlainString()));
    }
}
