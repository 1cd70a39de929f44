package org.filiform.clinic.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.ContactConsents.Purpose;
import org.filiform.clinic.clients.ContactConsents.Said;
import org.filiform.clinic.clients.ContactConsents.Way;
import org.filiform.knowledge.answer.JsonWriter;

/**
 * Who may contact a client, as FHIR R4 Consents. The base rule is that nobody does; each Consent makes one exception from
 * it, or says no, for one way and one purpose. What was said before about the same stays, as inactive.
 */
final class ConsentResources {

    private static final String TERMS = "http://terminology.hl7.org/CodeSystem/";

    private ConsentResources() {}

    /** Writes all that was said, the newest first, one a line. */
    static void write(ClientId client, List<Said> newestFirst, StringBuilder out) {
        List<Said> current = new ArrayList<>();
        for (Said said : newestFirst) {
            boolean counts = current.stream().noneMatch(said::isAbout);
            write(client, said, counts, new JsonWriter(out));
            out.append('\n');
            current.add(said);
        }
    }

    private static void write(ClientId client, Said said, boolean counts, JsonWriter json) {
        json.beginObject()
                .text("resourceType", "Consent")
                .text("id", said.id().toString())
                .text("status", counts ? "active" : "inactive");
        json.name("scope");
        concept(TERMS + "consentscope", "patient-privacy", "Privacy Consent", json);
        json.name("category").beginArray();
        concept("http://loinc.org", "59284-0", "Consent to be contacted", json);
        json.endArray();
        json.name("patient")
                .beginObject()
                .text("reference", "Patient/" + client)
                .endObject();
        json.text("dateTime", said.at().toString());
        json.name("performer").beginArray().beginObject().text("display", said.saidBy());
        json.endObject().endArray();
        json.name("policyRule");
        concept(TERMS + "v3-ActCode", "OPTIN", "Nobody is contacted who did not say yes", json);
        provision(said, json);
        json.endObject();
    }

    /** The outer rule has no type in R4: it is the base rule, and what is permitted or denied stands within. */
    private static void provision(Said said, JsonWriter json) {
        json.name("provision").beginObject().name("provision").beginArray().beginObject();
        json.text("type", said.agreed() ? "permit" : "deny");
        json.name("action").beginArray();
        concept(TERMS + "v3-ParticipationMode", mode(said.way()), words(said.way()), json);
        json.endArray();
        json.name("purpose").beginArray();
        for (String purpose : purposes(said.purpose())) {
            coding(TERMS + "v3-ActReason", purpose, json);
        }
        json.endArray().endObject().endArray().endObject();
    }

    private static String mode(Way way) {
        return switch (way) {
            case MAIL -> "EMAILWRIT";
            case PHONE -> "PHONE";
            case LETTER -> "MAILWRIT";
        };
    }

    private static List<String> purposes(Purpose purpose) {
        return switch (purpose) {
            case APPOINTMENTS -> List.of("PATADMIN");
            case FORMS_AND_RESULTS -> List.of("TREAT");
            case NEWS_AND_RESEARCH -> List.of("HMARKT", "HRESCH");
        };
    }

    private static String words(Way way) {
        return "Contact by " + (way == Way.MAIL ? "e-mail" : way.name().toLowerCase(Locale.ROOT));
    }

    private static void concept(String system, String code, String text, JsonWriter json) {
        json.beginObject().name("coding").beginArray();
        coding(system, code, json);
        json.endArray().text("text", text).endObject();
    }

    private static void coding(String system, String code, JsonWriter json) {
        json.beginObject().text("system", system).text("code", code).endObject();
    }
}
