package org.filiform.clinic.needles;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiform.decision.fact.Token;
import org.filiform.decision.ledger.Depth;
import org.filiform.decision.ledger.Line;
import org.filiform.decision.ledger.NeedleSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was typed into a form of the ledger, as the operations that a script would have sent. Each id is made from the number of
 * the form, so that one that is sent twice counts once.
 */
final class NeedleForm {

    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;

    private final Map<String, List<String>> values;
    private final Instant now;
    private final List<ObjectNode> operations = new ArrayList<>();

    NeedleForm(Map<String, List<String>> values, Instant now) {
        this.values = Map.copyOf(values);
        this.now = now;
    }

    String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
    }

    /** What was done: {@code in}, {@code out}, {@code count}, {@code undo}, {@code retained}, {@code reacted}, {@code hand-over}, {@code discard}. */
    String act() {
        return text("act");
    }

    /** Where the form stands: at the ledger, or at the syringes. */
    String back() {
        return text("then").equals("syringes") ? "/syringes" : "/needles";
    }

    List<ObjectNode> operations() {
        return List.copyOf(operations);
    }

    private String request() {
        try {
            return UUID.fromString(text("request")).toString();
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID().toString();
        }
    }

    private ObjectNode add(String request, String kind) {
        ObjectNode operation = MAKE.objectNode()
                .put("id", request + "-" + operations.size())
                .put("kind", kind)
                .put("at", now.toString())
                .put("afterwards", text("afterwards").equals("yes"));
        operations.add(operation);
        return operation;
    }

    /** Those that need nothing but what was typed; false for an act that is none of them. */
    boolean readPlain() {
        String request = request();
        switch (act()) {
            case "out" ->
                values.getOrDefault("needle", List.of())
                        .forEach(needle -> add(request, "binned").put("needle", needle));
            case "undo" -> add(request, "undone").put("operation", text("operation"));
            case "retained" ->
                add(request, "retained").put("needle", text("needle")).put("what", text("what"));
            case "reacted" -> reacted(request);
            case "hand-over" -> add(request, "handed-over").put("to", text("to"));
            case "discard" ->
                add(request, "discarded").put("syringe", text("syringe")).put("ml", text("ml"));
            case "count" -> add(request, "counted").set("number", number());
            default -> {
                return false;
            }
        }
        return true;
    }

    private void reacted(String request) {
        ObjectNode reacted = add(request, "reacted").put("card", text("card")).put("note", text("note"));
        if (!text("needle").isEmpty()) {
            reacted.put("needle", text("needle"));
        }
    }

    /** A number, or as a text what is none: the reader says what is wrong with it. */
    private JsonNode number() {
        return text("number").matches("[0-9]{1,4}")
                ? MAKE.numberNode(Integer.parseInt(text("number")))
                : MAKE.stringNode(text("number"));
    }

    /** A batch that was said in a line: so many needles into one muscle, that stay in, or points that get a dose each. */
    void readBatch(Line.Understood line, Token region) {
        String request = request();
        for (int needle = 0; needle < line.needles(); needle++) {
            ObjectNode in = add(request, text("syringe").isEmpty() ? "inserted" : "passed")
                    .put("needle", "n-" + request + "-" + needle)
                    .put("insertion", "i-" + request + "-" + needle);
            in.putObject("spec")
                    .put(
                            "gauge",
                            line.size()
                                    .map(NeedleSize::gaugeMm)
                                    .map(figure -> figure.toPlainString())
                                    .orElse(text("gauge")))
                    .put(
                            "length",
                            line.size()
                                    .map(NeedleSize::lengthMm)
                                    .map(figure -> figure.toPlainString())
                                    .orElse(text("length")))
                    .put("bore", text("syringe").isEmpty() ? "solid" : "hollow");
            if (!text("syringe").isEmpty()) {
                in.putObject("dose").put("syringe", text("syringe")).put("ml", text("ml"));
            }
            in.putObject("how")
                    .put("muscle", line.muscle().value())
                    .put("region", region.value())
                    .put("side", Fields.word(line.side()))
                    .putArray("techniques")
                    .add(technique(line.depth()));
        }
    }

    private String technique(Optional<Depth> said) {
        return said.map(depth -> depth.technique().value()).orElse(text("technique"));
    }
}
