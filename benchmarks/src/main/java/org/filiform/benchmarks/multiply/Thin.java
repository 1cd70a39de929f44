package org.filiform.benchmarks.multiply;

import java.io.StringWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.fhir.code.CodeIndex;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * What can matter, and little of the rest: of each patient the newest record of each type, code and status of which the
 * pack knows some code, one other of each type, and of each record the elements that are read.
 */
final class Thin implements Keeping {

    private static final Set<String> LEFT_OUT = Set.of("MedicationAdministration");
    /** Elements that no reading of facts looks at. The doses of Synthea name no end. */
    private static final Set<String> CUT_OUT = Set.of(
            "text",
            "extension",
            "identifier",
            "telecom",
            "address",
            "maritalStatus",
            "multipleBirthBoolean",
            "multipleBirthInteger",
            "communication",
            "category",
            "encounter",
            "requester",
            "location",
            "dosageInstruction",
            "reasonReference",
            "udiCarrier",
            "distinctIdentifier",
            "expirationDate",
            "lotNumber",
            "serialNumber",
            "deviceName");

    private static final Pattern CODE =
            Pattern.compile("\"(?:code|type|medicationCodeableConcept|valueCodeableConcept)\":\\{\"coding\":\\[\\{"
                    + "\"system\":\"([^\"]+)\",\"code\":\"([^\"]+)\"");
    private static final Pattern STATUS =
            Pattern.compile("\"status\":\"([^\"]+)\"|\"clinicalStatus\":\\{\"coding\":\\[\\{([^}]+)");
    private static final Pattern MEDICATION = Pattern.compile("\"reference\":\"Medication/([^\"]+)\"");
    private static final Pattern WHEN =
            Pattern.compile("\"(?:onsetDateTime|authoredOn|effectiveDateTime|performedDateTime"
                    + "|start|recordedDate|manufactureDate)\":\"([^\"]+)\"");

    private record Newest(String id, String when, String medication) {}

    private final CodeIndex codes;
    private final JsonFactory json = new JsonFactory();
    private final Map<String, String> medications = new HashMap<>();
    private final Map<String, Newest> newest = new HashMap<>();
    private final Set<String> kept = new HashSet<>();

    Thin(CodeIndex codes) {
        this.codes = codes;
    }

    @Override
    public void see(Resource resource) {
        if (LEFT_OUT.contains(resource.type())) {
            return;
        }
        if (resource.about().isEmpty()) {
            medications.put(resource.id(), resource.text());
            return;
        }
        String medication = found(MEDICATION, resource.text());
        String text = resource.text() + medications.getOrDefault(medication, "");
        String known = knownCodes(text);
        String sort = known.isEmpty() ? "" : known + found(STATUS, resource.text());
        Newest one = new Newest(resource.id(), found(WHEN, text), medication);
        newest.merge(
                resource.about() + resource.type() + sort,
                one,
                (a, b) -> a.when().compareTo(b.when()) >= 0 ? a : b);
    }

    private String knownCodes(String text) {
        StringBuilder known = new StringBuilder();
        for (Matcher code = CODE.matcher(text); code.find(); ) {
            if (!codes.setsOf(code.group(1), code.group(2)).isEmpty()) {
                known.append(code.group(2)).append(' ');
            }
        }
        return known.toString();
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return "";
        }
        String first = matcher.group(1);
        return first == null ? matcher.group(2) : first;
    }

    @Override
    public boolean keeps(Resource resource) {
        if (kept.isEmpty()) {
            newest.values().forEach(one -> kept.add(one.id()));
            newest.values().forEach(one -> kept.add(one.medication()));
        }
        return kept.contains(resource.id());
    }

    @Override
    public Resource cut(Resource resource) {
        StringWriter written = new StringWriter();
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), resource.text());
                JsonGenerator out = json.createGenerator(ObjectWriteContext.empty(), written)) {
            parser.nextToken();
            out.writeStartObject();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (CUT_OUT.contains(name)) {
                    parser.skipChildren();
                } else {
                    out.writeName(name);
                    out.copyCurrentStructure(parser);
                }
            }
            out.writeEndObject();
        }
        return resource.with(written.toString());
    }
}
