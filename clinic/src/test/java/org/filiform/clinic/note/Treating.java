package org.filiform.clinic.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.clinic.RunningClinic;
import org.filiform.clinic.Visitor;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.visits.AtVisit;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Gates;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Visits;
import org.filiform.clinic.visits.Whoever;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who takes a client through a whole visit, by the forms and the ledger of its pages. */
public final class Treating {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final RunningClinic clinic;
    private final AtVisit at;
    private final String name;

    public Treating(RunningClinic clinic, String name) {
        this.clinic = clinic;
        this.at = new AtVisit(clinic, name);
        this.name = name;
    }

    public AtVisit at() {
        return at;
    }

    public Visitor visitor() {
        return at.visitor();
    }

    public Client client(String called) {
        return AtVisit.somebody(clinic, called, Map.of());
    }

    /** Everything up to the pause. */
    public String ready(Client client, String... sites) {
        String visit = at.planned(client, sites);
        String page = visitor().get(visit + "/consent").body();
        visitor()
                .post(
                        visit + "/consent",
                        visit + "/consent",
                        Map.of(
                                "request", UUID.randomUUID().toString(),
                                "text", hidden(page, "text"),
                                "said", "Thin needles. It can ache.",
                                "name", client.name(),
                                "decision", "agree"));
        at.pause(visit);
        return visit;
    }

    private static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        return field.find() ? field.group(1) : "";
    }

    public Instant now() {
        return clinic.bean(Clock.class).instant();
    }

    /** One needle in a muscle of a side, with all that a note needs. */
    public ObjectNode inserted(String needle, String muscle, String region) {
        ObjectNode in = operation("inserted").put("needle", needle).put("insertion", "ins-" + needle);
        in.putObject("spec")
                .put("gauge", "0.25")
                .put("length", "40")
                .put("bore", "solid")
                .put("lot", "LOT-7");
        ObjectNode how = in.putObject("how")
                .put("muscle", muscle)
                .put("region", region)
                .put("side", "left")
                .put("x", "0.4")
                .put("y", "0.5");
        how.putArray("techniques").add("deep").add("static");
        return in;
    }

    public ObjectNode operation(String kind) {
        return MAPPER.createObjectNode()
                .put("id", "op-" + UUID.randomUUID())
                .put("kind", kind)
                .put("at", now().toString())
                .put("afterwards", false);
    }

    public ObjectNode response(String needle) {
        ObjectNode said = operation("responded").put("insertion", "ins-" + needle);
        said.putObject("response")
                .put("twitch", "present")
                .put("recognised", "present")
                .put("referred", "not-tested")
                .put("note", "");
        return said;
    }

    public ObjectNode binned(String needle) {
        return operation("binned").put("needle", needle);
    }

    public ObjectNode counted(int number) {
        return operation("counted").put("number", number);
    }

    public String send(String visit, ObjectNode... operations) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("device", "d-" + UUID.randomUUID())
                .put("now", now().toString());
        body.putArray("operations").addAll(Arrays.asList(operations));
        HttpResponse<String> answer = visitor()
                .send(HttpRequest.newBuilder(visitor().address(visit + "/needles/operations"))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", visitor().token("/account"))
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** So many needles in the left soleus and out again, counted. */
    public void needled(String visit, int needles) {
        List<ObjectNode> operations = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (int at = 0; at < needles; at++) {
            ids.add("ndl-" + UUID.randomUUID());
        }
        ids.forEach(id -> operations.add(inserted(id, "soleus", "233a")));
        ids.forEach(id -> operations.add(response(id)));
        ids.forEach(id -> operations.add(binned(id)));
        operations.add(counted(needles));
        send(visit, operations.toArray(ObjectNode[]::new));
    }

    /** What a note says when nothing is missing. */
    public static Map<String, String> note() {
        return new HashMap<>(Map.of(
                "request", UUID.randomUUID().toString(),
                "version", "0",
                "noReaction", "yes",
                "asPlanned", "yes",
                "nothingElse", "yes",
                "riskTold", "yes",
                "advice", "yes",
                "words", "Calm. Slept well."));
    }

    public HttpResponse<String> sign(String visit, Map<String, String> form) {
        return visitor().post(visit + "/note", visit + "/note/sign", form);
    }

    public Visit visit(String address) {
        String id = address.substring(address.lastIndexOf('/') + 1);
        return clinic.bean(Visits.class).find(new VisitId(UUID.fromString(id))).orElseThrow();
    }

    /** Why a gate is shut, by code; nothing where it is open. */
    public List<String> codes(String visit, Gate gate) {
        Whoever who = new Whoever(AtVisit.account(clinic, name), name);
        return clinic.bean(Gates.class).of(visit(visit), who).at(gate) instanceof Passage.Shut shut
                ? shut.reasons().stream().map(Passage.Reason::code).toList()
                : List.of();
    }

    public void wait(Duration time) {
        clinic.wait(time);
    }
}
