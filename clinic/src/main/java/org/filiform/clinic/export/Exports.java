package org.filiform.clinic.export;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.filiform.clinic.access.HouseAddress;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.paper.Papers;
import org.filiform.clinic.shell.HouseState;
import org.filiform.clinic.shell.Texts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that is kept about a client, from every part of the house. */
@Component
public class Exports {

    private final List<RecordPart> parts;
    private final Papers papers;
    private final HouseAddress address;
    private final HouseState house;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    Exports(List<RecordPart> parts, Papers papers, HouseAddress address, HouseState house, Clock clock) {
        this.parts = parts.stream()
                .sorted(Comparator.comparingInt(RecordPart::place))
                .toList();
        this.papers = papers;
        this.address = address;
        this.house = house;
        this.clock = clock;
    }

    /** A FHIR R4 Bundle of type collection. Where something is left out, it says so first. */
    public String bundle(Client client, Copy copy, Texts texts) {
        List<String> all = lines(client, RecordPart::resources);
        List<String> given = copy == Copy.SPEAKER ? lines(client, RecordPart::sharedResources) : all;
        ObjectNode bundle = json.createObjectNode();
        bundle.put("resourceType", "Bundle");
        bundle.put("type", "collection");
        bundle.put("timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        ArrayNode entries = bundle.putArray("entry");
        if (!given.equals(all)) {
            entry(leftOut(client, texts), entries.addObject());
        }
        given.stream().map(json::readTree).forEach(resource -> entry(resource, entries.addObject()));
        return json.writeValueAsString(bundle);
    }

    private List<String> lines(Client client, BiFunction<RecordPart, Client, String> of) {
        return parts.stream().flatMap(part -> of.apply(part, client).lines()).toList();
    }

    private JsonNode leftOut(Client client, Texts texts) {
        ObjectNode outcome = json.createObjectNode();
        outcome.put("resourceType", "OperationOutcome");
        outcome.put("id", "left-out");
        ObjectNode issue = outcome.putArray("issue").addObject();
        issue.put("severity", "information");
        issue.put("code", "suppressed");
        issue.putObject("details").put("text", texts.of("export.left-out", client.name()));
        return outcome;
    }

    private void entry(JsonNode resource, ObjectNode entry) {
        String type = resource.path("resourceType").asString();
        entry.put(
                "fullUrl",
                address.of("/fhir/" + type + "/" + resource.path("id").asString()));
        entry.set("resource", resource);
    }

    /** The same in words, as PDF. */
    public byte[] paper(Client client, Copy copy, Texts texts) {
        List<RecordPart.Section> all = sections(part -> part.sections(client, texts));
        List<RecordPart.Section> given =
                copy == Copy.SPEAKER ? sections(part -> part.sharedSections(client, texts)) : all;
        return papers.print(
                "export/record",
                Map.of(
                        "client",
                        client.name(),
                        "on",
                        clock.instant().atZone(clock.getZone()).toLocalDate().toString(),
                        "demonstration",
                        house.isDemonstration(),
                        "texts",
                        texts,
                        "own",
                        copy != Copy.CLINIC,
                        "leftOut",
                        !given.equals(all),
                        "sections",
                        given));
    }

    private List<RecordPart.Section> sections(Function<RecordPart, List<RecordPart.Section>> of) {
        return parts.stream().flatMap(part -> of.apply(part).stream()).toList();
    }
}
