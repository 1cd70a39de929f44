package org.filiform.fhir.form;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.filiform.decision.fact.FactId;
import org.filiform.knowledge.answer.JsonWriter;

/**
 * What one mouth said at one time, as a FHIR R4 QuestionnaireResponse.
 *
 * @param id of the resource
 * @param patient the id of the person
 * @param authored when it was said: a moment, as an OffsetDateTime, or a LocalDate where only the day is known
 * @param practitioner the name of whoever examined or decided; empty for the person's own answers
 * @param finished whether everything was asked
 * @param replies by question
 */
public record AnswerSheet(
        String id,
        String patient,
        Temporal authored,
        Optional<String> practitioner,
        boolean finished,
        Map<FactId, Reply> replies) {

    /** The form that all of these answer. */
    public static final String QUESTIONNAIRE = "https://filiform.org/Questionnaire/intake";

    private static final String WORDS = "https://filiform.org/CodeSystem/words";
    private static final String UNKNOWN = "unknown";
    private static final String IN_PERSON = "in-person";

    public AnswerSheet {
        if (!(authored instanceof OffsetDateTime || authored instanceof LocalDate)) {
            throw new IllegalArgumentException("A sheet is of a moment or of a day, and not of " + authored);
        }
        replies = Collections.unmodifiableMap(new LinkedHashMap<>(replies));
    }

    /** Writes it as one line. */
    public void write(StringBuilder out) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "QuestionnaireResponse")
                .text("id", id)
                .text("questionnaire", QUESTIONNAIRE)
                .text("status", finished ? "completed" : "stopped");
        json.name("subject")
                .beginObject()
                .text("reference", "Patient/" + patient)
                .endObject();
        json.text(
                "authored",
                authored instanceof OffsetDateTime moment
                        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)
                        : authored.toString());
        json.name("source")
                .beginObject()
                .text("reference", practitioner.isPresent() ? "Practitioner/here" : "Patient/" + patient);
        practitioner.ifPresent(name -> json.text("display", name));
        json.endObject().name("item").beginArray();
        replies.forEach((fact, reply) -> item(fact.value(), reply, json));
        json.endArray().endObject();
        out.append('\n');
    }

    private static void item(String linkId, Reply reply, JsonWriter json) {
        json.beginObject().text("linkId", linkId).name("answer").beginArray();
        answers(reply, json);
        json.endArray().endObject();
        if (reply instanceof Reply.Pregnant(LocalDate lastPeriod)) {
            item(linkId + ".last-period", new Reply.Day(lastPeriod), json);
        }
    }

    private static void answers(Reply reply, JsonWriter json) {
        switch (reply) {
            case Reply.Yes(var which) when which.isEmpty() -> plain(true, json);
            case Reply.Yes(var which) -> which.stream().sorted().forEach(token -> coded(token.value(), json));
            case Reply.No _ -> plain(false, json);
            case Reply.DoesNotKnow _ -> coded(UNKNOWN, json);
            case Reply.InPerson _ -> coded(IN_PERSON, json);
            case Reply.Amount(double value) ->
                json.beginObject().number("valueDecimal", value).endObject();
            case Reply.Day(LocalDate given) ->
                json.beginObject().text("valueDate", given.toString()).endObject();
            case Reply.Pregnant _ -> plain(true, json);
        }
    }

    private static void plain(boolean value, JsonWriter json) {
        json.beginObject().name("valueBoolean").bool(value).endObject();
    }

    private static void coded(String code, JsonWriter json) {
        json.beginObject()
                .name("valueCoding")
                .beginObject()
                .text("system", WORDS)
                .text("code", code)
                .endObject()
                .endObject();
    }
}
