package org.filiform.fhir.form;

import java.time.LocalDate;
import java.time.ZoneId;
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
        sheet("answers", Optional.empty(), part(replies, persons)).write(out);
        if (!examined.isEmpty()) {
            sheet("examined", Optional.of("the practitioner"), examined).write(out);
        }
        return out.toString();
    }

    private static Map<FactId, Reply> part(Replies replies, Predicate<FactId> which) {
        Map<FactId, Reply> part = new LinkedHashMap<>(replies.byFact());
        part.keySet().removeIf(which.negate());
        return part;
    }

    private AnswerSheet sheet(String suffix, Optional<String> practitioner, Map<FactId, Reply> replies) {
        return new AnswerSheet(
                patient + "-" + suffix,
                patient,
                day.atStartOfDay(zone).toOffsetDateTime(),
                practitioner,
                finished,
                replies);
    }
}
