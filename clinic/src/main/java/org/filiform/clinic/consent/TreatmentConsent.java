package org.filiform.clinic.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.stream.Collectors;
import org.filiform.knowledge.answer.JsonWriter;

/** A consent to a treatment as a FHIR R4 Consent: inactive once it was taken back, with the text that was read. */
final class TreatmentConsent {

    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";

    private TreatmentConsent() {}

    /** One line. */
    static String line(Consent consent) {
        StringBuilder out = new StringBuilder();
        JsonWriter json = new JsonWriter(out);
        json.beginObject()
                .text("resourceType", "Consent")
                .text("id", consent.id().toString())
                .text("status", consent.counts() ? "active" : "inactive");
        json.name("scope");
        concept(TERMS + "consentscope", "treatment", "Treatment", json);
        json.name("category").beginArray();
        concept("http://loinc.org", "59284-0", "Consent to treatment", json);
        json.endArray();
        refer("patient", "Patient/" + consent.client(), json);
        json.text("dateTime", consent.at().toString());
        performer(consent, json);
        attachment(consent, json);
        json.name("policyRule").beginObject().text("text", policy(consent)).endObject();
        provision(consent, json);
        json.endObject();
        return out.append('\n').toString();
    }

    private static void performer(Consent consent, JsonWriter json) {
        json.name("performer").beginArray().beginObject();
        consent.signature().guardian().ifPresent(guardian -> json.text("reference", "RelatedPerson/" + guardian));
        json.text("display", consent.signature().name()).endObject().endArray();
    }

    private static void attachment(Consent consent, JsonWriter json) {
        json.name("sourceAttachment")
                .beginObject()
                .text("contentType", "text/plain")
                .text("language", consent.text().language());
        json.text(
                "data", Base64.getEncoder().encodeToString(plain(consent.text()).getBytes(UTF_8)));
        json.text("title", consent.text().title()).endObject();
    }

    private static String policy(Consent consent) {
        return "Said back: " + consent.signature().saidBack() + " Explained by " + consent.explainedBy() + ". Text "
                + consent.version().hash() + ", pack " + consent.version().pack() + ".";
    }

    private static void provision(Consent consent, JsonWriter json) {
        json.name("provision").beginObject().text("type", "permit");
        json.name("period").beginObject().text("start", consent.at().toString());
        json.text("end", consent.review().toString()).endObject();
        json.name("code").beginArray();
        consent.scope().modalities().stream().sorted().forEach(id -> words(id.value(), json));
        consent.scope().zones().stream().sorted().forEach(id -> words(id.value(), json));
        consent.scope().drugs().stream().sorted().forEach(id -> words(id.value(), json));
        json.endArray().endObject();
    }

    /** Both pages, line by line. */
    static String plain(ConsentText text) {
        String first = text.first().stream()
                .map(section -> section.title() + "\n" + String.join("\n", section.lines()))
                .collect(Collectors.joining("\n\n"));
        String more = text.more().stream()
                .map(detail -> detail.title() + "\n"
                        + detail.lines().stream()
                                .map(line -> line.says() + " [" + line.mark() + ": " + String.join("; ", line.sources())
                                        + "]")
                                .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
        return text.title() + "\n\n" + first + "\n\n" + more + "\n";
    }

    private static void refer(String name, String reference, JsonWriter json) {
        json.name(name).beginObject().text("reference", reference).endObject();
    }

    private static void words(String text, JsonWriter json) {
        json.beginObject().text("text", text).endObject();
    }

    private static void concept(String system, String code, String text, JsonWriter json) {
        json.beginObject().name("coding").beginArray().beginObject();
        json.text("system", system).text("code", code).endObject().endArray();
        json.text("text", text).endObject();
    }
}
