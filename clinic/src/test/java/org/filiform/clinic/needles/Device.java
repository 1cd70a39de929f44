package org.filiform.clinic.needles;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.filiform.clinic.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A device at a visit, as its script speaks. */
final class Device {

    static final JsonMapper MAPPER = new JsonMapper();

    private final Visitor visitor;
    private final String visit;
    private final String name = "d-" + UUID.randomUUID();
    private final String token;

    Device(Visitor visitor, String visit) {
        this.visitor = visitor;
        this.visit = visit;
        this.token = visitor.token("/account");
    }

    static String id(String what) {
        return what + "-" + UUID.randomUUID();
    }

    static ObjectNode operation(String kind, Instant at) {
        return MAPPER.createObjectNode()
                .put("id", id("op"))
                .put("kind", kind)
                .put("at", at.toString())
                .put("afterwards", false);
    }

    static ObjectNode inserted(String needle, Instant at) {
        return inserted(needle, "soleus", "left", "deep", at);
    }

    static ObjectNode inserted(String needle, String muscle, String side, String technique, Instant at) {
        ObjectNode in = operation("inserted", at).put("needle", needle).put("insertion", id("ins"));
        in.putObject("spec").put("gauge", "0.25").put("length", "40").put("bore", "solid");
        in.set("how", how(muscle, side, technique));
        return in;
    }

    static ObjectNode how(String muscle, String side, String technique) {
        ObjectNode how = MAPPER.createObjectNode()
                .put("muscle", muscle)
                .put("region", "101a")
                .put("side", side)
                .put("x", "0.4123")
                .put("y", "0.5512");
        how.putArray("techniques").add(technique);
        return how;
    }

    static ObjectNode binned(String needle, Instant at) {
        return operation("binned", at).put("needle", needle);
    }

    static ObjectNode counted(int number, Instant at) {
        return operation("counted", at).put("number", number);
    }

    static ObjectNode undone(JsonNode operation, Instant at) {
        return operation("undone", at).put("operation", operation.path("id").stringValue());
    }

    String body(Instant now, List<? extends JsonNode> operations) {
        ObjectNode body = MAPPER.createObjectNode().put("device", name).put("now", now.toString());
        body.putArray("operations").addAll(operations);
        return body.toString();
    }

    /** Sends operations and shows what came of it. */
    JsonNode send(ObjectNode... operations) {
        return send(Arrays.asList(operations), Instant.now());
    }

    JsonNode send(List<? extends JsonNode> operations, Instant now) {
        HttpResponse<String> answer = post(body(now, operations));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    HttpResponse<String> post(String body) {
        return visitor.send(HttpRequest.newBuilder(visitor.address(visit + "/needles/operations"))
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends a form of the ledger without its page. */
    HttpResponse<String> form(String path, Map<String, String> fields) {
        return visitor.postWith(token, visit + "/needles" + path, fields);
    }

    String ledgerText() {
        return visitor.get(visit + "/needles/ledger.json").body();
    }

    JsonNode ledger() {
        return MAPPER.readTree(ledgerText());
    }

    static List<String> refused(JsonNode answer) {
        return StreamSupport.stream(answer.path("refused").spliterator(), false)
                .map(refusal -> refusal.path("code").stringValue())
                .toList();
    }

    /** Under which codes the entries of a ledger are outside the gate; empty texts for those that are not. */
    static List<String> outside(JsonNode ledger) {
        return StreamSupport.stream(ledger.path("entries").spliterator(), false)
                .map(entry -> entry.path("outside").asString(""))
                .toList();
    }
}
