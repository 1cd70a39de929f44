package org.filiform.clinic.opinion;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.clinic.clients.ClientId;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.context.MessageSource;

/** Letters, answers, papers and decisions as FHIR R4: DocumentReferences, Communications and DetectedIssues, one a line. */
final class OpinionResources {

    private static final String MODES = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";

    private final MessageSource words;
    private final ZoneId zone;
    private final StringBuilder out = new StringBuilder();

    OpinionResources(MessageSource words, ZoneId zone) {
        this.words = words;
        this.zone = zone;
    }

    /** A letter as it went out. */
    void letter(Letter letter, byte[] pdf) {
        JsonWriter json = begun("DocumentReference", letter.id().toString(), "current");
        subject("subject", letter.client(), json);
        json.text("description", letter.doctor().name() + ": " + letter.question());
        attachment("application/pdf", "", pdf, letter.askedOn(), json);
        ended(json);
    }

    /** The paper of an answer, with the letter that it answers. */
    void scan(Letter letter, DoctorsAnswer answer, Scan scan, byte[] content) {
        JsonWriter json = begun("DocumentReference", scan.id().toString(), "current");
        subject("subject", letter.client(), json);
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

    /** What a doctor said about each finding, how and when, and until when it counts. */
    void answer(Letter letter, DoctorsAnswer answer) {
        JsonWriter json = begun("Communication", answer.id().toString(), "completed");
        json.name("medium").beginArray().beginObject().name("coding").beginArray();
        json.beginObject()
                .text("system", MODES)
                .text("code", mode(answer.way()))
                .endObject();
        json.endArray().endObject().endArray();
        subject("subject", letter.client(), json);
        json.name("about").beginArray().beginObject();
        json.text("reference", "DocumentReference/" + letter.id()).endObject().endArray();
        json.text("sent", answer.answeredOn().toString())
                .text("received", answer.recordedAt().toString());
        json.name("recipient").beginArray();
        json.beginObject().text("display", answer.recordedName()).endObject().endArray();
        json.name("sender").beginObject().text("display", answer.answeredBy()).endObject();
        texts("payload", "contentString", said(letter, answer), json);
        texts("note", "text", List.of(word("opinion.counts", answer.expiresOn())), json);
        ended(json);
    }

    private List<String> said(Letter letter, DoctorsAnswer answer) {
        return answer.opinions().stream()
                .map(opinion -> Stream.of(
                                name(letter, opinion.finding()),
                                word("opinion.says." + opinion.says()),
                                opinion.conditions())
                        .filter(part -> !part.isBlank())
                        .collect(Collectors.joining(": ")))
                .toList();
    }

    private static String name(Letter letter, String finding) {
        return letter.about(finding).map(about -> finding + " " + about.title()).orElse(finding);
    }

    private static String mode(Way way) {
        return switch (way) {
            case LETTER -> "MAILWRIT";
            case MAIL -> "EMAILWRIT";
            case PHONE -> "PHONE";
        };
    }

    /** Why somebody decided against a finding and until when; cancelled once it was taken back, and why. */
    void decision(Decision decision) {
        String status = decision.withdrawn().isPresent() ? "cancelled" : "final";
        JsonWriter json = begun("DetectedIssue", decision.id().toString(), status);
        json.name("code").beginObject().text("text", decision.finding() + " " + decision.title());
        json.endObject();
        subject("patient", decision.client(), json);
        json.name("mitigation").beginArray();
        mitigation(reasons(decision), decision.at().toString(), decision.byName(), json);
        decision.withdrawn()
                .ifPresent(taken -> mitigation(
                        word("opinion.withdrawn") + ": " + taken.why(),
                        taken.at().toString(),
                        taken.by(),
                        json));
        json.endArray();
        ended(json);
    }

    private String reasons(Decision decision) {
        return Stream.of(
                        word("opinion.why") + ": " + decision.why(),
                        word("opinion.told") + ": " + decision.told(),
                        word("opinion.differently") + ": " + decision.differently(),
                        word("opinion.treats") + ": " + decision.treatedName(),
                        decision.alone() ? word("opinion.alone") : "",
                        word("opinion.counts", decision.until()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static void mitigation(String text, String date, String author, JsonWriter json) {
        json.beginObject()
                .name("action")
                .beginObject()
                .text("text", text)
                .endObject()
                .text("date", date);
        json.name("author").beginObject().text("display", author).endObject().endObject();
    }

    private static void texts(String element, String part, List<String> texts, JsonWriter json) {
        json.name(element).beginArray();
        texts.forEach(text -> json.beginObject().text(part, text).endObject());
        json.endArray();
    }

    private String word(String key, Object... gaps) {
        return words.getMessage(key, Stream.of(gaps).map(Object::toString).toArray(), Locale.ENGLISH);
    }

    private JsonWriter begun(String type, String id, String status) {
        return new JsonWriter(out)
                .beginObject()
                .text("resourceType", type)
                .text("id", id)
                .text("status", status);
    }

    private static void subject(String element, ClientId client, JsonWriter json) {
        json.name(element).beginObject().text("reference", "Patient/" + client).endObject();
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
