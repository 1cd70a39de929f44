package org.filiform.clinic.export;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** A FHIR R4 Bundle of type collection. */
    public String bundle(Client client) {
        ObjectNode bundle = json.createObjectNode();
        bundle.put("resourceType", "Bundle");
        bundle.put("type", "collection");
        bundle.put("timestamp", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        ArrayNode entries = bundle.putArray("entry");
        parts.stream()
                .flatMap(part -> part.resources(client).lines())
                .map(json::readTree)
                .forEach(resource -> entry(resource, entries.addObject()));
        return json.writeValueAsString(bundle);
    }

    private void entry(JsonNode resource, ObjectNode entry) {
        String type = resource.path("resourceType").asString();
        entry.put(
                "fullUrl",
                address.of("/fhir/" + type + "/" + resource.path("id").asString()));
        entry.set("resource", resource);
    }

    /** The same in words, as PDF. */
    public byte[] paper(Client client, Texts texts) {
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
                        "sections",
                        parts.stream()
                                .flatMap(part -> part.sections(client, texts).stream())
                                .collect(Collectors.toList())));
    }
}
