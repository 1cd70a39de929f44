package org.filiform.fhir.form;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactId;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.answer.JsonWriter;

/**
 * Answers as FHIR R4: a Patient, the QuestionnaireResponse of the person and, where a practitioner answered too, theirs.
 * What is screened is this form, so that the file gives the same answer as the questions did.
 *
 * @param patient the id of the person
 * @param day on which the answers were given; they count from its start on
 * @param zone the zone of that day
 * @param finished whether every page was asked
 */
public record Form(String patient, LocalDate day, ZoneId zone, boolean finished) {

    /** The form that all of these answer. */
    public static final String QUESTIONNAIRE = "https://filiform.org/Questionnaire/intake";

    private static final String WORDS = "https://filiform.org/CodeSystem/words";
    private static final String UNKNOWN = "unknown";
    private static final String IN_PERSON = "in-person";

    /** One resource a line. */
    public String lines(Replies replies, Pack pack) {
        Predicate<FactId> persons =
                fact -> pack.facts().named(fact).definition().answeredBy().contains(Answerer.PERSON);
        Map<FactId, Reply> examined = part(replies, persons.negate());
        StringBuilder out = new StringBuilder();
        new JsonWriter(out)
                .beginObject()
                .text("resourceType", "Patient")
                .text("id", patient)
                .endObject();
        out.append('\n');
        response(out, "answers", "Patient/" + patient, Optional.empty(), part(replies, persons));
        if (!examined.isEmpty()) {
            response(out, "examined", "Practitioner/here", Optional.of("the practitioner"), examined);
        }
        return out.toString();
    }

    private static Map<FactId, Reply> part(Replies replies, Predicate<FactId> which) {
        Map<FactId, Reply> part = new LinkedHashMap<>(replies.byFact());
        part.keySet().removeIf(which.negate());
        return part;
    }

    private void response(
            StringBuilder out, String suffix, String source, Optional<String> name, Map<FactId, Reply> replies) {
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "QuestionnaireResponse")
                .text("id", patient + "-" + suffix)
                .text("questionnaire", QUESTIONNAIRE)
                .text("status", finished ? "completed" : "stopped");
        json.name("subject")
                .beginObject()
                .text("reference", "Patient/" + patient)
                .endObject();
        json.text("authored", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(zone)));
        json.name("source").beginObject().text("reference", source);
        name.ifPresent(display -> json.text("display", display));
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
