package org.filiform.benchmarks.narrow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one resource after another from the tokens of Jackson, keeping what facts need; the rest is skipped as tokens. */
final class FactParser {

    private final JsonParser parser;
    private final List<String> codes = new ArrayList<>();
    private String type = "";
    private String id = "";
    private String patient = "";
    private String medication = "";
    private String status = "";
    private String verification = "";
    private String intent = "";
    private String begun = "";
    private String ended = "";
    private String recorded = "";
    private String born = "";
    private boolean isForbidden;

    FactParser(JsonParser parser) {
        this.parser = parser;
    }

    /** Goes on to the next resource; whether there is one. */
    boolean next() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            return false;
        }
        clear();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            element(name);
        }
        return true;
    }

    private void clear() {
        codes.clear();
        type = id = patient = medication = "";
        status = verification = intent = "";
        begun = ended = recorded = born = "";
        isForbidden = false;
    }

    private void element(String name) {
        switch (name) {
            case "resourceType" -> type = parser.getString();
            case "id" -> id = parser.getString();
            case "subject", "patient" -> patient = reference();
            case "medicationReference" -> medication = reference();
            case "code", "medicationCodeableConcept" -> concept();
            case "type" -> deviceType();
            case "clinicalStatus" -> status = firstCode();
            case "verificationStatus" -> verification = firstCode();
            case "status" -> status = parser.getString();
            case "intent" -> intent = parser.getString();
            case "doNotPerform" -> isForbidden = parser.getBooleanValue();
            case "onsetDateTime", "authoredOn", "performedDateTime", "manufactureDate" -> begun = parser.getString();
            case "performedPeriod" -> begun = text("start");
            case "abatementDateTime" -> ended = parser.getString();
            case "recordedDate" -> recorded = parser.getString();
            case "birthDate" -> born = parser.getString();
            default -> parser.skipChildren();
        }
    }

    /** Of a Device it is a concept, of an AllergyIntolerance a word. */
    private void deviceType() {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            concept();
        }
    }

    private String reference() {
        String reference = text("reference");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    /** The text of one property of the object that begins here. */
    private String text(String wanted) {
        String text = "";
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isWanted = parser.currentName().equals(wanted);
            parser.nextToken();
            if (isWanted) {
                text = parser.getString();
            } else {
                parser.skipChildren();
            }
        }
        return text;
    }

    private String firstCode() {
        int before = codes.size();
        concept();
        String first = codes.size() > before ? codes.get(before) : "";
        codes.subList(before, codes.size()).clear();
        return first.substring(first.indexOf('|') + 1);
    }

    private void concept() {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean isCoding = parser.currentName().equals("coding");
            parser.nextToken();
            if (isCoding) {
                codings();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void codings() {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            String system = "";
            String code = "";
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "system" -> system = parser.getString();
                    case "code" -> code = parser.getString();
                    default -> parser.skipChildren();
                }
            }
            codes.add(system + "|" + code);
        }
    }

    boolean isPatient() {
        return type.equals("Patient");
    }

    String id() {
        return id;
    }

    String born() {
        return born;
    }

    List<String> codes() {
        return List.copyOf(codes);
    }

    /** The record that it was, if it is of a type with coded records. */
    Optional<Fact> fact() {
        @Nullable Kind kind = Kind.ofType(type).orElse(null);
        return kind == null
                ? Optional.empty()
                : Optional.of(new Fact(
                        kind,
                        patient,
                        codes,
                        medication,
                        status,
                        verification,
                        !isForbidden && Judge.isOrder(intent),
                        begun,
                        ended,
                        recorded));
    }
}
