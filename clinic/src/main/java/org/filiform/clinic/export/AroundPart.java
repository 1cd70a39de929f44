package org.filiform.clinic.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.ContactConsents;
import org.filiform.clinic.clients.Guardian;
import org.filiform.clinic.clients.Guardians;
import org.filiform.clinic.shell.Texts;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.stereotype.Component;

/** Who speaks for somebody, as RelatedPersons, and who may contact them, as Consents. Nothing in it is private. */
@Component
class AroundPart implements RecordPart {

    private final Guardians guardians;
    private final ContactConsents consents;

    AroundPart(Guardians guardians, ContactConsents consents) {
        this.guardians = guardians;
        this.consents = consents;
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public String resources(Client client) {
        StringBuilder out = new StringBuilder();
        guardians.of(client.id()).forEach(guardian -> related(guardian, out));
        ConsentResources.write(client.id(), consents.of(client.id()), out);
        return out.toString();
    }

    @Override
    public String sharedResources(Client client) {
        return resources(client);
    }

    @Override
    public List<Section> sharedSections(Client client, Texts texts) {
        return sections(client, texts);
    }

    private static void related(Guardian guardian, StringBuilder out) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "RelatedPerson")
                .text("id", guardian.id().toString());
        json.name("patient")
                .beginObject()
                .text("reference", "Patient/" + guardian.client())
                .endObject();
        json.name("relationship").beginArray().beginObject();
        json.text("text", key(guardian.relation())).endObject().endArray();
        json.name("name").beginArray().beginObject().text("text", guardian.name());
        json.endObject().endArray();
        json.name("period").beginObject().text("start", guardian.from().toString());
        guardian.to().ifPresent(to -> json.text("end", to.toString()));
        json.endObject().endObject();
        out.append('\n');
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        List<Section> sections = new ArrayList<>();
        List<Guardian> speaking = guardians.of(client.id());
        if (!speaking.isEmpty()) {
            sections.add(new Section(
                    texts.of("export.guardians"),
                    "",
                    List.of(),
                    speaking.stream().map(guardian -> row(guardian, texts)).toList()));
        }
        List<ContactConsents.Said> said = consents.of(client.id());
        if (!said.isEmpty()) {
            sections.add(new Section(
                    texts.of("export.contact"),
                    "",
                    List.of(),
                    said.stream().map(consent -> row(consent, texts)).toList()));
        }
        return sections;
    }

    private static List<String> row(Guardian guardian, Texts texts) {
        return List.of(
                guardian.name(),
                texts.of("people.relation." + key(guardian.relation())) + ", " + guardian.from()
                        + guardian.to().map(to -> " – " + to).orElse(""));
    }

    private static List<String> row(ContactConsents.Said said, Texts texts) {
        return List.of(
                texts.of("contact.purpose." + key(said.purpose())) + ", " + texts.of("contact.way." + key(said.way())),
                texts.of(said.agreed() ? "ask.yes" : "ask.no") + ": " + said.saidBy() + ", "
                        + said.at().toString().substring(0, 10));
    }

    /** As the texts and other systems name it. */
    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
