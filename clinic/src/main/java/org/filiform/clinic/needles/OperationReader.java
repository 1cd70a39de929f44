package org.filiform.clinic.needles;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.filiform.decision.ledger.Current;
import org.filiform.decision.ledger.Dose;
import org.filiform.decision.ledger.InsertionId;
import org.filiform.decision.ledger.NeedleId;
import org.filiform.decision.ledger.NeedleSize;
import org.filiform.decision.ledger.NeedleSpec;
import org.filiform.decision.ledger.Needling;
import org.filiform.decision.ledger.Operation;
import org.filiform.decision.ledger.OperationId;
import org.filiform.decision.ledger.Person;
import org.filiform.decision.ledger.Place;
import org.filiform.decision.ledger.Point;
import org.filiform.decision.ledger.Response;
import org.filiform.decision.ledger.Side;
import org.filiform.decision.ledger.Sign;
import org.filiform.decision.ledger.SyringeId;
import tools.jackson.databind.JsonNode;

/**
 * Reads what happened, as a device sends it and as it is kept. {@link OperationWriter} writes the same.
 *
 * @param person reads to whom needles are handed: a device names the account alone, what is kept also the name
 */
record OperationReader(Function<Fields, Person> person) {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NOTE = 1500;
    private static final int LONGEST_NAME = 60;

    /** Reads operations that are kept. */
    static final OperationReader KEPT =
            new OperationReader(fields -> new Person(fields.text("to", LONGEST_ID), fields.text("name", LONGEST_NOTE)));

    /**
     * Reads one.
     *
     * @param about all its fields but those about when and where it was written down
     */
    Operation read(OperationId id, Fields about) {
        try {
            return known(id, about);
        } catch (IllegalArgumentException rule) {
            throw new Misread(Misread.MALFORMED, "needles.misread.rule", String.valueOf(rule.getMessage()));
        }
    }

    private Operation known(OperationId id, Fields op) {
        String kind = op.text("kind", LONGEST_NAME);
        return switch (kind) {
            case "opened" -> new Operation.Opened(id, needle(op), op.object("spec", OperationReader::spec));
            case "inserted" -> new Operation.Inserted(id, needle(op), insertion(op), perhapsSpec(op), how(op));
            case "moved" -> new Operation.Moved(id, needle(op), insertion(op), how(op));
            case "passed" ->
                new Operation.Passed(
                        id,
                        needle(op),
                        insertion(op),
                        perhapsSpec(op),
                        how(op),
                        op.perhapsObject("dose", OperationReader::dose));
            case "binned" -> new Operation.Binned(id, needle(op));
            case "retained" -> new Operation.Retained(id, needle(op), op.text("what", LONGEST_NOTE));
            case "responded" ->
                new Operation.Responded(id, insertion(op), op.object("response", OperationReader::response));
            case "current" ->
                new Operation.WithCurrent(
                        id, op.list("pairs", OperationReader::pair), op.object("current", OperationReader::current));
            case "undone" -> new Operation.Undone(id, new OperationId(op.text("operation", LONGEST_ID)));
            case "handed-over" -> new Operation.HandedOver(id, person.apply(op));
            case "reacted" ->
                new Operation.Reacted(
                        id,
                        op.word("card"),
                        op.perhaps("needle", LONGEST_ID).map(NeedleId::new),
                        op.perhaps("note", LONGEST_NOTE).orElse(""));
            case "discarded" -> new Operation.Discarded(id, syringe(op), op.figure("ml"));
            case "counted" -> new Operation.Counted(id, op.whole("number"));
            default -> throw new Misread(Misread.MALFORMED, "needles.misread.kind", kind);
        };
    }

    private static NeedleId needle(Fields op) {
        return new NeedleId(op.text("needle", LONGEST_ID));
    }

    private static InsertionId insertion(Fields op) {
        return new InsertionId(op.text("insertion", LONGEST_ID));
    }

    private static SyringeId syringe(Fields op) {
        return new SyringeId(op.text("syringe", LONGEST_ID));
    }

    private static Optional<NeedleSpec> perhapsSpec(Fields op) {
        return op.perhapsObject("spec", OperationReader::spec);
    }

    private static NeedleSpec spec(Fields spec) {
        return new NeedleSpec(
                new NeedleSize(spec.figure("gauge"), spec.figure("length")),
                spec.one("bore", NeedleSpec.Bore.class),
                spec.perhaps("lot", LONGEST_NAME).filter(lot -> !lot.isBlank()),
                spec.perhapsDay("expiry"));
    }

    private static Needling how(Fields op) {
        return op.object(
                "how",
                how -> new Needling(
                        new Place(how.word("muscle"), how.word("region"), how.one("side", Side.class), point(how)),
                        how.words("techniques")));
    }

    private static Optional<Point> point(Fields how) {
        Optional<BigDecimal> x = how.perhapsFigure("x");
        Optional<BigDecimal> y = how.perhapsFigure("y");
        if (x.isPresent() != y.isPresent()) {
            throw new Misread(Misread.MALFORMED, "needles.misread.missing", x.isPresent() ? "y" : "x");
        }
        return x.flatMap(across -> y.map(down -> new Point(across, down)));
    }

    private static Dose dose(Fields dose) {
        return new Dose(syringe(dose), dose.figure("ml"));
    }

    private static Response response(Fields response) {
        return new Response(
                response.one("twitch", Sign.class),
                response.one("recognised", Sign.class),
                response.one("referred", Sign.class),
                response.perhaps("note", LONGEST_NOTE).orElse(""));
    }

    private static Current.Pair pair(JsonNode pair) {
        if (!pair.isArray() || pair.size() != 2 || !pair.valueStream().allMatch(JsonNode::isString)) {
            throw new Misread(Misread.MALFORMED, "needles.misread.list", "pairs");
        }
        return new Current.Pair(
                new InsertionId(pair.get(0).stringValue()),
                new InsertionId(pair.get(1).stringValue()));
    }

    private static Current current(Fields current) {
        return new Current(
                current.text("device", LONGEST_NAME),
                current.figure("hertz"),
                current.perhapsFigure("milliamperes"),
                current.whole("minutes"));
    }
}
