package org.filiform.clinic.syringes;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
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
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.VisitId;
import org.filiform.clinic.visits.Visits;
import org.filiform.fhir.form.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who prepares syringes and injects, by the forms of the pages and as the script of the ledger speaks. */
public final class AtSyringes {

    static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern CODE = Pattern.compile("FIL-77[89][0-9]");

    private final RunningClinic clinic;
    private final AtVisit practitioner;
    private final String token;

    public AtSyringes(RunningClinic clinic, String name) {
        this.clinic = clinic;
        this.practitioner = new AtVisit(clinic, name);
        this.token = visitor().token("/account");
    }

    public Visitor visitor() {
        return practitioner.visitor();
    }

    /** Somebody healthy who was asked about numbing injections, but for these answers. */
    public Client client(String name, Map<String, Reply> differences) {
        Map<String, Reply> said = new HashMap<>(Map.of("local-anaesthetic-allergy", new Reply.No()));
        said.putAll(differences);
        return AtVisit.somebody(clinic, name, said);
    }

    /** A visit at which an injection of these drugs into the soleus is planned. */
    String planned(Client client, String... drugs) {
        String visit = practitioner.open(client);
        practitioner.askAloud(visit);
        practitioner.assess(visit, AtVisit.assessment("Soleus, left"));
        Map<String, String> plan = practitioner.plan("Soleus, left");
        plan.put("modality", "tpi");
        StringBuilder body = new StringBuilder();
        for (String drug : drugs) {
            body.append("&drug=").append(drug);
        }
        post(visit + "/plan", plan, body.toString());
        practitioner.answer(visit, Map.of());
        practitioner.agree(visit);
        practitioner.pause(visit);
        return visit;
    }

    public String planned(String name, String... drugs) {
        return planned(client(name, Map.of()), drugs);
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, String more) {
        StringBuilder body = new StringBuilder("_csrf=" + token);
        fields.forEach((key, value) ->
                body.append('&').append(key).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return visitor()
                .send(HttpRequest.newBuilder(visitor().address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body + more))
                        .build());
    }

    /** A form for 5 mL of lidocaine 1 %, in which nothing is missing. */
    static Map<String, String> lidocaine() {
        return new HashMap<>(Map.of(
                "request", UUID.randomUUID().toString(),
                "syringe", "s-" + UUID.randomUUID(),
                "drug.0", "lidocaine|1 %",
                "volume.0", "5",
                "lot.0", "L123",
                "expiry.0", "2099-12-31"));
    }

    HttpResponse<String> prepare(String visit, Map<String, String> form) {
        return visitor().postWith(token, visit + "/syringes", form);
    }

    /** A syringe of lidocaine; its id. */
    public String prepared(String visit, String volume) {
        Map<String, String> form = lidocaine();
        form.put("volume.0", volume);
        HttpResponse<String> answer = prepare(visit, form);
        if (answer.statusCode() != 302) {
            throw new AssertionError(codes(answer) + " " + answer.statusCode());
        }
        return form.getOrDefault("syringe", "");
    }

    public HttpResponse<String> weigh(String visit, String weight) {
        return visitor()
                .postWith(
                        token,
                        visit + "/syringes/weight",
                        Map.of(
                                "request",
                                UUID.randomUUID().toString(),
                                "weight",
                                weight,
                                "oldAge",
                                "no",
                                "kidney",
                                "no"));
    }

    HttpResponse<String> justify(String visit, String why) {
        return visitor()
                .postWith(
                        token,
                        visit + "/syringes/why",
                        Map.of("request", UUID.randomUUID().toString(), "why", why));
    }

    /** The codes that a page shows, in order, each once. */
    static List<String> codes(HttpResponse<String> page) {
        List<String> codes = new ArrayList<>();
        Matcher code = CODE.matcher(page.body());
        while (code.find()) {
            if (!codes.contains(code.group())) {
                codes.add(code.group());
            }
        }
        return codes;
    }

    public static ObjectNode given(String syringe, String ml) {
        ObjectNode passed = operation("passed");
        passed.put("needle", "needle-" + UUID.randomUUID()).put("insertion", "ins-" + UUID.randomUUID());
        passed.putObject("spec").put("gauge", "0.4").put("length", "40").put("bore", "hollow");
        passed.putObject("how")
                .put("muscle", "soleus")
                .put("region", "233a")
                .put("side", "left")
                .put("x", "0.4")
                .put("y", "0.5")
                .putArray("techniques")
                .add("deep");
        passed.putObject("dose").put("syringe", syringe).put("ml", ml);
        return passed;
    }

    public static ObjectNode discarded(String syringe, String ml) {
        return operation("discarded").put("syringe", syringe).put("ml", ml);
    }

    /** The needle of a point into the bin. */
    public static ObjectNode binned(JsonNode given) {
        return operation("binned").put("needle", given.path("needle").stringValue());
    }

    public static ObjectNode counted(int number) {
        return operation("counted").put("number", number);
    }

    static ObjectNode undone(JsonNode operation) {
        return operation("undone").put("operation", operation.path("id").stringValue());
    }

    private static ObjectNode operation(String kind) {
        return MAPPER.createObjectNode()
                .put("id", "op-" + UUID.randomUUID())
                .put("kind", kind)
                .put("at", Instant.now().toString())
                .put("afterwards", false);
    }

    /** Tells operations; the ledger as it is then. */
    public JsonNode tell(String visit, ObjectNode... operations) {
        ObjectNode body = MAPPER.createObjectNode()
                .put("device", "d-1")
                .put("now", Instant.now().toString());
        body.putArray("operations").addAll(List.of(operations));
        HttpResponse<String> answer = visitor()
                .send(HttpRequest.newBuilder(visitor().address(visit + "/needles/operations"))
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build());
        return MAPPER.readTree(answer.body()).path("ledger");
    }

    JsonNode load(String visit) {
        return MAPPER.readTree(visitor().get(visit + "/syringes/load.json").body());
    }

    public Visit visit(String address) {
        return clinic.bean(Visits.class)
                .find(VisitId.read(address.substring(address.lastIndexOf('/') + 1))
                        .orElseThrow())
                .orElseThrow();
    }

    static Map<String, Reply> saying(String fact, Reply reply) {
        return Map.of(fact, reply);
    }
}
