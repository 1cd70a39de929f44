package org.filiform.clinic.consent;

import org.filiform.knowledge.answer.JsonWriter;

/** A text that was sent ahead, and what was asked about it, as a FHIR R4 Communication. It is no consent. */
final class SentMessage {

    private SentMessage() {}

    /** One line. */
    static String line(Sent sent) {
        StringBuilder out = new StringBuilder();
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "Communication")
                .text("id", sent.id().toString())
                .text("status", "completed");
        json.name("subject")
                .beginObject()
                .text("reference", "Patient/" + sent.client())
                .endObject();
        json.text("sent", sent.at().toString());
        sent.readings().stream()
                .findFirst()
                .ifPresent(reading -> json.text("received", reading.at().toString()));
        json.name("sender").beginObject().text("display", sent.by()).endObject();
        json.name("payload").beginArray();
        json.beginObject()
                .text("contentString", TreatmentConsent.plain(sent.text()))
                .endObject();
        json.endArray();
        notes(sent, json);
        json.endObject();
        return out.append('\n').toString();
    }

    private static void notes(Sent sent, JsonWriter json) {
        if (sent.questions().isEmpty()) {
            return;
        }
        json.name("note").beginArray();
        for (Sent.Question question : sent.questions()) {
            json.beginObject()
                    .text("authorString", question.reader().name())
                    .text("time", question.at().toString())
                    .text("text", question.text())
                    .endObject();
        }
        json.endArray();
    }
}
