package org.filiform.clinic.opinion;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiform.knowledge.answer.JsonWriter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What doctors answered and who decided otherwise, as FHIR R4: Communications and DetectedIssues, one a line. */
@Component
class OpinionResources {

    private static final String MODES = "http://terminology.hl7.org/CodeSystem/v3-ParticipationMode";

    private final MessageSource words;

    OpinionResources(MessageSource words) {
        this.words = words;
    }

    /** What a doctor said about each finding, how and when, and until when it counts. */
    void answer(Letter letter, DoctorsAnswer answer, StringBuilder out) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "Communication")
                .text("id", answer.id().toString())
                .text("status", "completed");
        json.name("medium").beginArray().beginObject().name("coding").beginArray();
        json.beginObject()
                .text("system", MODES)
                .text("code", mode(answer.way()))
                .endObject();
        json.endArray().endObject().endArray();
        refer("subject", "Patient/" + letter.client(), json);
        json.name("about").beginArray().beginObject();
        json.text("reference", "DocumentReference/" + letter.id()).endObject().endArray();
        json.text("sent", answer.answeredOn().toString())
                .text("received", answer.recordedAt().toString());
        json.name("recipient").beginArray();
        json.beginObject().text("display", answer.recordedName()).endObject().endArray();
        json.name("sender").beginObject().text("display", answer.answeredBy()).endObject();
        texts("payload", "contentString", said(letter, answer), json);
        texts("note", "text", List.of(word("opinion.at-most", answer.expiresOn())), json);
        json.endObject();
        out.append('\n');
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
    void decision(Decision decision, StringBuilder out) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "DetectedIssue")
                .text("id", decision.id().toString())
                .text("status", decision.withdrawn().isPresent() ? "cancelled" : "final");
        json.name("code").beginObject().text("text", decision.finding() + " " + decision.title());
        json.endObject();
        refer("patient", "Patient/" + decision.client(), json);
        json.name("mitigation").beginArray();
        mitigation(reasons(decision), decision.at().toString(), decision.byName(), json);
        decision.withdrawn()
                .ifPresent(taken -> mitigation(
                        word("opinion.withdrawn") + ": " + taken.why(),
                        taken.at().toString(),
                        taken.by(),
                        json));
        json.endArray().endObject();
        out.append('\n');
    }

    private String reasons(Decision decision) {
        return Stream.of(
                        word("opinion.why") + ": " + decision.why(),
                        word("opinion.told") + ": " + decision.told(),
                        word("opinion.differently") + ": " + decision.differently(),
                        word("opinion.treats") + ": " + decision.treatedName(),
                        decision.alone() ? word("opinion.alone") : "",
                        word("opinion.at-most", decision.until()))
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

    private static void refer(String element, String reference, JsonWriter json) {
        json.name(element).beginObject().text("reference", reference).endObject();
    }

    private static void texts(String element, String part, List<String> texts, JsonWriter json) {
        json.name(element).beginArray();
        texts.forEach(text -> json.beginObject().text(part, text).endObject());
        json.endArray();
    }

    private String word(String key, Object... gaps) {
        return words.getMessage(key, Stream.of(gaps).map(Object::toString).toArray(), Locale.ENGLISH);
    }
}
