package org.filiform.clinic.opinion;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import org.filiform.clinic.clients.ClientId;
import org.filiform.knowledge.answer.JsonWriter;

/** Letters, and the papers of what was answered, as FHIR R4 DocumentReferences, one a line. */
final class OpinionDocuments {

    private final ZoneId zone;
    private final StringBuilder out = new StringBuilder();

    OpinionDocuments(ZoneId zone) {
        this.zone = zone;
    }

    /** A letter as it went out. */
    void letter(Letter letter, byte[] pdf) {
        JsonWriter json = begun(letter.id().toString());
        subject(letter.client(), json);
        json.text("description", letter.doctor().name() + ": " + letter.question());
        attachment("application/pdf", "", pdf, letter.askedOn(), json);
        ended(json);
    }

    /** The paper of an answer, with the letter that it answers. */
    void scan(Letter letter, DoctorsAnswer answer, Scan scan, byte[] content) {
        JsonWriter json = begun(scan.id().toString());
        subject(letter.client(), json);
        json.text("description", answer.answeredBy() + ", " + answer.answeredOn());
        LocalDate added = LocalDate.ofInstant(scan.addedAt(), zone);
        attachment(scan.kind().mediaType().toString(), scan.fileName(), content, added, json);
        json.name("context").beginObject().name("related").beginArray().beginObject();
        json.text("reference", "DocumentReference/" + letter.id()).endObject();
        json.endArray().endObject();
        ended(json);
    }

    private static void attachment(String type, String title, byte[] content, LocalDate on, JsonWriter json) {
        json.name("content").beginArray().beginObject().name("attachment").beginObject();
        json.text("contentType", type).text("data", Base64.getEncoder().encodeToString(content));
        if (!title.isEmpty()) {
            json.text("title", title);
        }
        json.text("creation", on.toString()).endObject().endObject().endArray();
    }

    private JsonWriter begun(String id) {
        return new JsonWriter(out)
                .beginObject()
                .text("resourceType", "DocumentReference")
                .text("id", id)
                .text("status", "current");
    }

    private static void subject(ClientId client, JsonWriter json) {
        json.name("subject")
                .beginObject()
                .text("reference", "Patient/" + client)
                .endObject();
    }

    private void ended(JsonWriter json) {
        json.endObject();
        out.append('\n');
    }

    /** All of them so far. */
    String lines() {
        return out.toString();
    }
}
