package org.filiform.clinic.note;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.filiform.clinic.aftercare.Handovers;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.export.RecordPart;
import org.filiform.clinic.shell.Texts;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Visits;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.stereotype.Component;

/**
 * The visits of a client as FHIR R4: what was done as a Procedure, pain as an Observation, advice as a Communication, the signed
 * note with what was added as a DocumentReference.
 */
@Component
class VisitsPart implements RecordPart {

    private static final int PLACE = 60;

    private final Visits visits;
    private final Gathering gathering;
    private final Notes notes;
    private final Handovers handovers;

    VisitsPart(Visits visits, Gathering gathering, Notes notes, Handovers handovers) {
        this.visits = visits;
        this.gathering = gathering;
        this.notes = notes;
        this.handovers = handovers;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public String resources(Client client) {
        StringBuilder out = new StringBuilder();
        for (Visit visit : visits.of(client.id())) {
            Done done = gathering.of(client, visit);
            procedure(done, out);
            pain(done, out);
            handovers.of(visit.id()).ifPresent(handed -> advice(visit, handed, out));
            notes.of(visit.id()).ifPresent(note -> document(visit, note, out));
        }
        return out.toString();
    }

    private static void resource(
            String type, String id, String status, Visit visit, StringBuilder out, Consumer<JsonWriter> rest) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject().text("resourceType", type).text("id", id).text("status", status);
        json.name("subject").beginObject().text("reference", "Patient/" + visit.client());
        json.endObject();
        rest.accept(json);
        json.endObject();
        out.append('\n');
    }

    private void procedure(Done done, StringBuilder out) {
        Visit visit = done.visit();
        resource("Procedure", visit.id().toString(), status(done), visit, out, json -> {
            text("code", treatment(done), json);
            json.name("performedPeriod")
                    .beginObject()
                    .text("start", visit.openedAt().toString());
            visit.end().ifPresent(end -> json.text("end", end.at().toString()));
            json.endObject();
            json.name("performer").beginArray();
            done.by().forEach(by -> {
                json.beginObject().name("actor").beginObject().text("display", by.name());
                json.endObject().endObject();
            });
            json.endArray();
            if (!done.needled().isEmpty()) {
                json.name("bodySite").beginArray();
                done.needled().stream()
                        .map(gathering.saying().names()::site)
                        .sorted()
                        .forEach(site -> json.beginObject().text("text", site).endObject());
                json.endArray();
            }
        });
    }

    private String treatment(Done done) {
        return done.plan()
                .map(plan -> gathering.saying().names().modality(plan.paper().modality()))
                .orElseGet(() -> gathering.words().t("note.sum.treatment"));
    }

    private static String status(Done done) {
        return done.visit()
                .end()
                .map(end -> end.how() == Visit.How.LEFT ? "not-done" : "completed")
                .orElse("in-progress");
    }

    private void pain(Done done, StringBuilder out) {
        done.assessment()
                .ifPresent(seen -> resource("Observation", seen.id().toString(), "final", done.visit(), out, json -> {
                    text("code", gathering.words().t("visit.pain"), json);
                    json.text("effectiveDateTime", seen.at().toString())
                            .number("valueInteger", seen.paper().painNow());
                }));
    }

    private static void advice(Visit visit, Handovers.Handed handed, StringBuilder out) {
        resource("Communication", "advice-" + visit.id(), "completed", visit, out, json -> {
            json.text("sent", handed.at().toString());
            json.name("sender").beginObject().text("display", handed.by()).endObject();
            json.name("payload").beginArray().beginObject().text("contentString", handed.text());
            json.endObject().endArray();
        });
    }

    private void document(Visit visit, SignedNote note, StringBuilder out) {
        resource("DocumentReference", note.id().toString(), "current", visit, out, json -> {
            json.text("date", note.at().toString());
            json.text("description", gathering.words().t("note.title.note"));
            json.name("author").beginArray().beginObject().text("display", note.by());
            json.endObject().endArray();
            json.name("content").beginArray().beginObject().name("attachment").beginObject();
            json.text("contentType", "text/plain; charset=utf-8")
                    .text("data", Base64.getEncoder().encodeToString(whole(note).getBytes(StandardCharsets.UTF_8)))
                    .text("creation", note.at().toString());
            json.endObject().endObject().endArray();
        });
    }

    /** The note with all that was added. */
    private String whole(SignedNote note) {
        StringBuilder text = new StringBuilder(note.plain());
        note.amendments()
                .forEach(added -> text.append("\n\n")
                        .append(gathering
                                .words()
                                .t(
                                        "note.amended-by",
                                        added.by(),
                                        gathering.saying().minute(added.at())))
                        .append('\n')
                        .append(added.why())
                        .append('\n')
                        .append(added.words())
                        .append('\n')
                        .append(String.join("\n", added.late())));
        return text.toString();
    }

    private static void text(String element, String text, JsonWriter json) {
        json.name(element).beginObject().text("text", text).endObject();
    }

    @Override
    public List<Section> sections(Client client, Texts texts) {
        List<List<String>> rows =
                visits.of(client.id()).stream().map(visit -> row(client, visit)).toList();
        return rows.isEmpty()
                ? List.of()
                : List.of(new Section(
                        texts.of("note.export"),
                        "",
                        List.of(
                                texts.of("export.audit.when"),
                                texts.of("export.audit.who"),
                                texts.of("export.audit.what")),
                        rows));
    }

    private List<String> row(Client client, Visit visit) {
        String text = notes.of(visit.id())
                .map(this::whole)
                .orElseGet(() -> gathering
                        .composer()
                        .compose(gathering.of(client, visit))
                        .plain());
        return List.of(gathering.saying().minute(visit.openedAt()), visit.openedName(), text);
    }
}
