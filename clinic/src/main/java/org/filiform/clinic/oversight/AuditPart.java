package org.filiform.clinic.oversight;

import java.util.List;
import java.util.function.UnaryOperator;
import org.filiform.clinic.audit.Audit;
import org.filiform.clinic.audit.AuditLine;
import org.filiform.clinic.audit.AuditOutcome;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.export.RecordPart;
import org.filiform.clinic.shell.Texts;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.stereotype.Component;

/** Who read and changed a record: the newest {@value Audit#MOST_LINES} entries, as AuditEvents and in words. */
@Component
class AuditPart implements RecordPart {

    private static final String EVENTS = "http://terminology.hl7.org/CodeSystem/audit-event-type";

    private final Audit audit;
    private final Acts acts;

    AuditPart(Audit audit, Acts acts) {
        this.audit = audit;
        this.acts = acts;
    }

    @Override
    public int place() {
        return 90;
    }

    @Override
    public String resources(Client client) {
        StringBuilder out = new StringBuilder();
        audit.ofClient(client.id().value(), Audit.MOST_LINES).forEach(line -> event(line, client, out));
        return out.toString();
    }

    private static void event(AuditLine line, Client client, StringBuilder out) {
        boolean done = line.entry().outcome() == AuditOutcome.DONE;
        JsonWriter json = new JsonWriter(out);
        json.beginObject().text("resourceType", "AuditEvent").text("id", "audit-" + line.seq());
        json.name("type").beginObject();
        json.text("system", EVENTS)
                .text("code", "rest")
                .text("display", line.entry().action());
        json.endObject();
        json.text("recorded", line.at().toString()).text("outcome", done ? "0" : "4");
        json.name("agent").beginArray().beginObject().name("who").beginObject();
        json.text(
                "display",
                line.entry().account().map(account -> "account " + account).orElse("nobody who was signed in"));
        json.endObject().name("requestor").bool(true).endObject().endArray();
        json.name("source").beginObject().name("observer").beginObject();
        json.text("display", "Filiform").endObject().endObject();
        json.name("entity").beginArray().beginObject().name("what").beginObject();
        json.text("reference", "Patient/" + client.id()).endObject().endObject().endArray();
        json.endObject();
        out.append('\n');
    }

    @Override
    public String sharedResources(Client client) {
        return resources(client);
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        return sections(client, act -> act, texts);
    }

    @Override
    public List<Section> sharedSections(Client client, Texts texts) {
        return sections(client, Act::withoutAnswers, texts);
    }

    private List<Section> sections(Client client, UnaryOperator<Act> shown, Texts texts) {
        return List.of(new Section(
                texts.of("export.audit"),
                texts.of("export.audit.note", Audit.MOST_LINES),
                List.of(texts.of("export.audit.when"), texts.of("export.audit.who"), texts.of("export.audit.what")),
                audit.ofClient(client.id().value(), Audit.MOST_LINES).stream()
                        .map(line -> row(shown.apply(acts.of(line, texts)), texts))
                        .toList()));
    }

    private static List<String> row(Act act, Texts texts) {
        String refused = act.refused() ? " (" + texts.of("act.refused") + ")" : "";
        String why = act.why().isEmpty() ? "" : " " + texts.of("act.reason", act.why());
        String profession = act.profession().isEmpty() ? "" : ", " + act.profession();
        return List.of(act.at(), act.who() + profession, act.what() + refused + why);
    }
}
