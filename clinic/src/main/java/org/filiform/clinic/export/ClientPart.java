package org.filiform.clinic.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.CountryNames;
import org.filiform.clinic.incoming.Records;
import org.filiform.clinic.shell.Texts;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.stereotype.Component;

/** Who somebody is. Their sex may be private, and so may what is only told in free words. */
@Component
class ClientPart implements RecordPart {

    private final Records records;

    ClientPart(Records records) {
        this.records = records;
    }

    @Override
    public int place() {
        return 0;
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        Client.Details details = client.details();
        List<List<String>> rows = new ArrayList<>(plain(client, texts));
        rows.add(List.of(texts.of("clients.complaint"), dash(details.complaint())));
        rows.add(List.of(texts.of("clients.alert"), dash(details.alert())));
        return List.of(new Section(texts.of("export.who"), "", List.of(), rows));
    }

    @Override
    public List<Section> sharedSections(Client client, Texts texts) {
        return List.of(new Section(texts.of("export.who"), "", List.of(), plain(client, texts)));
    }

    private static List<List<String>> plain(Client client, Texts texts) {
        Client.Details details = client.details();
        return List.of(
                List.of(texts.of("clients.name"), client.name()),
                List.of(
                        texts.of("clients.born.label"),
                        details.born().map(String::valueOf).orElse("–")),
                List.of(texts.of("clients.phone"), dash(details.phone())),
                List.of(texts.of("clients.mail"), dash(details.mail())),
                List.of(texts.of("clients.country"), CountryNames.of(details.country(), texts.locale())));
    }

    @Override
    public String resources(Client client) {
        return patient(client, records.gender(client.id()));
    }

    @Override
    public String sharedResources(Client client) {
        return patient(client, Optional.empty());
    }

    private static String patient(Client client, Optional<String> known) {
        StringBuilder out = new StringBuilder();
        JsonWriter json = new JsonWriter(out);
        Client.Details details = client.details();
        json.beginObject()
                .text("resourceType", "Patient")
                .text("id", client.id().toString());
        json.name("name")
                .beginArray()
                .beginObject()
                .text("text", client.name())
                .endObject()
                .endArray();
        telecom(details, json);
        known.ifPresent(gender -> json.text("gender", gender));
        details.born().ifPresent(born -> json.text("birthDate", born.toString()));
        json.name("address")
                .beginArray()
                .beginObject()
                .text("country", details.country())
                .endObject()
                .endArray();
        json.name("communication").beginArray().beginObject().name("language").beginObject();
        json.name("coding").beginArray().beginObject();
        json.text("system", "urn:ietf:bcp:47").text("code", details.language());
        json.endObject().endArray().endObject().endObject().endArray();
        json.endObject();
        return out.append('\n').toString();
    }

    private static void telecom(Client.Details details, JsonWriter json) {
        if (details.phone().isEmpty() && details.mail().isEmpty()) {
            return;
        }
        json.name("telecom").beginArray();
        contact("phone", details.phone(), json);
        contact("email", details.mail(), json);
        json.endArray();
    }

    private static void contact(String system, String value, JsonWriter json) {
        if (!value.isEmpty()) {
            json.beginObject().text("system", system).text("value", value).endObject();
        }
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
