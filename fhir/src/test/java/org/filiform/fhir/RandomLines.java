package org.filiform.fhir;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.code.CodeEntry;

/**
 * Lines of NDJSON as records hold them, and as they should not: with codes of the pack and others, elements in any order,
 * white space, escapes, letters beyond ASCII, other shapes of references, resources in resources, and damage.
 */
public final class RandomLines {

    private static final List<String> TYPES = List.of(
            "Condition",
            "Observation",
            "Procedure",
            "MedicationRequest",
            "MedicationStatement",
            "MedicationAdministration",
            "AllergyIntolerance",
            "Immunization",
            "Device",
            "Flag",
            "Medication",
            "Patient",
            "Encounter",
            "Claim",
            "Organization",
            "QuestionnaireResponse");
    private static final List<String> DISPLAYS = List.of(
            "Warfarin sodium 5 MG Oral Tablet",
            "no known allergy",
            "Schwangerschaft für Anna",
            "a \"quoted\" word",
            "back\\slash",
            "{brace",
            "brace}",
            "\"subject\":{\"reference\":\"Patient/p9\"}",
            "Acetaminophen 325 MG Oral Tablet",
            "44054006");

    /** A space behind each colon and nowhere else, as some programs write. */
    private static final int ROOMY = 4;

    private static final List<String> BLANKS = List.of(" ", "\t", "   ");

    private final Random random;
    private final List<CodeEntry> codes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /**
     * @param pack whose codes and names are used
     * @param random decides everything
     */
    public RandomLines(Pack pack, Random random) {
        this.random = random;
        pack.codeSets()
                .forEach(set -> set.entries().forEach(entry -> {
                    if (entry.kind() == CodeEntry.Kind.NAME) {
                        names.add(entry.code());
                    } else {
                        codes.add(entry);
                    }
                }));
    }

    /** Whole lines, none of them damaged. */
    public byte[] lines(int count) {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < count; line++) {
            text.append(line()).append(random.nextInt(30) == 0 ? "\r\n" : "\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    /** A line without its end. */
    public String line() {
        Map<String, Object> resource = resource();
        StringBuilder text = new StringBuilder();
        switch (random.nextInt(6)) {
            case 0 -> write(shuffled(resource), random.nextInt(ROOMY), text);
            case 1 -> write(resource, ROOMY, text);
            case 2 -> write(resource, random.nextInt(ROOMY), text);
            default -> write(resource, 0, text);
        }
        return text.toString();
    }

    /** The same bytes with something broken: cut off, a byte lost, doubled or changed, or two lines run together. */
    public byte[] damaged(byte[] lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte sign : lines) {
            int fate = random.nextInt(4000);
            if (fate == 0) {
                out.write("\"{}[],:\\\u0001 0n".charAt(random.nextInt(12)));
            } else if (fate == 1) {
                out.write(sign);
                out.write(sign);
            } else if (fate != 2) {
                out.write(sign);
            }
        }
        return out.toByteArray();
    }

    private Map<String, Object> resource() {
        String type = pick(TYPES);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("resourceType", type);
        maybe(9, () -> resource.put("id", id()));
        maybe(2, () -> resource.put("meta", map("profile", List.of("http://hl7.org/fhir/us/core"))));
        maybe(2, () -> resource.put("text", map("status", "generated", "div", "<div class=\"a\">\n" + pick(DISPLAYS))));
        maybe(
                9,
                () -> resource.put(
                        "status", pick(List.of("active", "completed", "final", "stopped", "entered-in-error"))));
        maybe(5, () -> resource.put("clinicalStatus", concept("condition-clinical", "active")));
        maybe(5, () -> resource.put("category", List.of(concept("category", "laboratory"))));
        code(type, resource);
        maybe(9, () -> resource.put(personElement(type), reference()));
        maybe(5, () -> resource.put("encounter", map("reference", "Encounter/" + id())));
        maybe(8, () -> resource.put(dateElement(type), date()));
        maybe(2, () -> resource.put("reasonCode", List.of(concept())));
        maybe(1, () -> resource.put("contained", List.of(contained())));
        maybe(1, () -> resource.put("modifierExtension", List.of(map("url", "http://example.org"))));
        maybe(1, () -> resource.put("bodySite", List.of(concept())));
        maybe(3, () -> resource.put("valueQuantity", quantity()));
        maybe(2, () -> resource.put("component", List.of(component(), component())));
        maybe(2, () -> resource.put("valueCodeableConcept", concept()));
        maybe(
                2,
                () -> resource.put(
                        "dosageInstruction",
                        List.of(map(
                                "timing", map("repeat", map("boundsPeriod", map("start", date(), "end", date())))))));
        return resource;
    }

    private void code(String type, Map<String, Object> resource) {
        switch (type) {
            case "MedicationRequest", "MedicationStatement", "MedicationAdministration" -> {
                if (random.nextInt(3) == 0) {
                    resource.put(
                            "medicationReference",
                            map("reference", pick(List.of("Medication/m1", "#m1", "urn:uuid:m2"))));
                } else {
                    resource.put("medicationCodeableConcept", concept());
                }
            }
            case "Immunization" -> resource.put("vaccineCode", concept());
            case "Device" -> resource.put("type", concept());
            case "Patient" -> {
                resource.put("birthDate", date());
                resource.put("gender", pick(List.of("male", "female", "other")));
            }
            default -> maybe(9, () -> resource.put("code", concept()));
        }
    }

    private static String personElement(String type) {
        return switch (type) {
            case "AllergyIntolerance", "Immunization", "Device", "Claim" -> "patient";
            default -> "subject";
        };
    }

    private static String dateElement(String type) {
        return switch (type) {
            case "Condition" -> "onsetDateTime";
            case "Procedure" -> "performedDateTime";
            case "MedicationRequest" -> "authoredOn";
            default -> "effectiveDateTime";
        };
    }

    private Map<String, Object> reference() {
        String who = "p" + random.nextInt(5);
        return map(
                "reference",
                switch (random.nextInt(12)) {
                    case 0 -> "urn:uuid:" + who;
                    case 1 -> "https://example.org/fhir/Patient/" + who;
                    case 2 -> "Patient/" + who + "/_history/2";
                    case 3 -> "Group/" + who;
                    case 4 -> "Patient?identifier=7";
                    default -> "Patient/" + who;
                });
    }

    private Map<String, Object> contained() {
        return map("resourceType", "Medication", "id", "m1", "code", concept(), "subject", reference());
    }

    private Map<String, Object> component() {
        return map("code", concept(), "valueQuantity", quantity());
    }

    private Map<String, Object> quantity() {
        return map(
                "value", random.nextInt(200) / 10.0, "unit", "%", "system", "http://unitsofmeasure.org", "code", "%");
    }

    private Map<String, Object> concept() {
        List<Object> codings = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            codings.add(coding());
        }
        Map<String, Object> concept = map("coding", codings);
        maybe(5, () -> concept.put("text", display()));
        return concept;
    }

    private static Map<String, Object> concept(String system, String code) {
        return map("coding", List.of(map("system", "http://terminology.hl7.org/CodeSystem/" + system, "code", code)));
    }

    private Map<String, Object> coding() {
        boolean ours = random.nextInt(3) == 0;
        CodeEntry entry = pick(codes);
        String system = random.nextInt(8) == 0 ? "http://example.org/other" : entry.system();
        Object code = ours ? written(entry) : String.valueOf(random.nextInt(900_000_000));
        return map("system", ours ? system : "http://snomed.info/sct", "code", code, "display", display());
    }

    /** As records write it: with a dot, in small letters, longer than the family that it belongs to, or as a number. */
    private Object written(CodeEntry entry) {
        String code = entry.kind() == CodeEntry.Kind.PREFIX ? entry.code() + random.nextInt(10) : entry.code();
        boolean loose = entry.system().contains("icd-10");
        if (loose && code.length() > 3 && random.nextBoolean()) {
            code = code.substring(0, 3) + "." + code.substring(3);
        }
        if (loose && random.nextInt(4) == 0) {
            code = code.toLowerCase(Locale.ROOT);
        }
        boolean number = code.matches("[1-9][0-9]{0,17}") && random.nextInt(4) == 0;
        return number ? Long.valueOf(code) : code;
    }

    private String display() {
        return random.nextInt(6) == 0 ? pick(names) + " 5 mg" : pick(DISPLAYS);
    }

    private String date() {
        return switch (random.nextInt(6)) {
            case 0 -> "2025-06";
            case 1 -> "2025-13-45";
            case 2 -> "2019-02-03T10:11:12.123+01:00";
            default -> "20" + (10 + random.nextInt(16)) + "-0" + (1 + random.nextInt(9)) + "-1" + random.nextInt(10);
        };
    }

    private String id() {
        return Long.toHexString(random.nextLong());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private void maybe(int ofTen, Runnable then) {
        if (random.nextInt(10) < ofTen) {
            then.run();
        }
    }

    private static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }

    private Map<String, Object> shuffled(Map<String, Object> map) {
        List<String> keys = new ArrayList<>(map.keySet());
        Collections.shuffle(keys, random);
        Map<String, Object> shuffled = new LinkedHashMap<>();
        keys.forEach(key ->
                shuffled.put(key, map.get(key) instanceof Map<?, ?> inner ? shuffledInner(inner) : map.get(key)));
        return shuffled;
    }

    private Map<String, Object> shuffledInner(Map<?, ?> inner) {
        Map<String, Object> copy = new LinkedHashMap<>();
        inner.forEach((key, value) -> copy.put(String.valueOf(key), value));
        return shuffled(copy);
    }

    /** @param style nought for as short as can be; one with white space, two with escapes, three with both; or roomy */
    private void write(Object value, int style, StringBuilder text) {
        switch (value) {
            case Map<?, ?> map -> {
                text.append('{');
                String comma = "";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    text.append(comma).append(blank(style));
                    quote(String.valueOf(entry.getKey()), style, text);
                    text.append(blank(style))
                            .append(style == ROOMY ? ": " : ":")
                            .append(blank(style));
                    write(entry.getValue(), style, text);
                    comma = ",";
                }
                text.append(blank(style)).append('}');
            }
            case List<?> list -> {
                text.append('[');
                String comma = "";
                for (Object item : list) {
                    text.append(comma);
                    write(item, style, text);
                    comma = ",";
                }
                text.append(']');
            }
            case String string -> quote(string, style, text);
            default -> text.append(value);
        }
    }

    private String blank(int style) {
        return (style & 1) == 1 && random.nextInt(4) == 0 ? pick(BLANKS) : "";
    }

    private void quote(String string, int style, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char sign = string.charAt(i);
            if ((style & 2) != 0 && random.nextInt(40) == 0) {
                text.append(String.format("\\u%04x", (int) sign));
            } else if (sign == '"' || sign == '\\') {
                text.append('\\').append(sign);
            } else if (sign == '\n') {
                text.append("\\n");
            } else {
                text.append(sign);
            }
        }
        text.append('"');
    }
}
