package org.filiform.fhir.row;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Fills the row from one JSON object. The order of the elements does not matter. */
final class ResourceParser {

    /** Takes the entries of a Bundle, one by one, as they are met. */
    interface Entries {
        void entry(JsonParser parser);
    }

    private final Row row;
    private final Tokens tokens;
    private final Elements elements;
    private final Values values;
    private final Medicines medicines;
    private String lastReference = "";
    private String lastPatient = "";

    ResourceParser(Row row) {
        this.row = row;
        this.tokens = new Tokens(row);
        this.elements = new Elements(row, tokens);
        this.values = new Values(row, tokens, elements);
        this.medicines = new Medicines(row, tokens, elements);
    }

    /**
     * Reads the object that begins here.
     *
     * @return false if it was a Bundle, whose entries were handed on and whose row means nothing
     */
    boolean read(JsonParser parser, Entries entries) {
        medicines.reset();
        boolean bundle = false;
        boolean wanted = true;
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "resourceType" -> {
                    row.set(Field.TYPE, name, ResourceTypes.canonical(tokens.text(parser, name)));
                    wanted = ResourceTypes.READ.contains(row.type());
                }
                case "id" -> row.set(Field.ID, name, tokens.rareText(parser, name));
                case "subject", "patient" -> patient(parser, name);
                case "entry" -> bundle |= entries(parser, entries);
                default -> element(parser, name, wanted);
            }
        }
        if (!bundle) {
            finish();
        }
        return !bundle && !row.type().equals(ResourceTypes.BUNDLE);
    }

    /** Whether these were the entries of a Bundle; other resources have entries of other kinds. */
    private boolean entries(JsonParser parser, Entries entries) {
        boolean bundle = row.type().isEmpty() || row.type().equals(ResourceTypes.BUNDLE);
        if (!bundle || parser.currentToken() != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return false;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            entries.entry(parser);
        }
        return true;
    }

    private void element(JsonParser parser, String name, boolean wanted) {
        if (wanted && KnownElements.contains(name)) {
            wanted(parser, name);
        } else {
            parser.skipChildren();
        }
    }

    private void wanted(JsonParser parser, String name) {
        switch (name) {
            case "status" -> row.set(Field.STATUS, name, tokens.text(parser, name));
            case "intent" -> row.set(Field.INTENT, name, tokens.text(parser, name));
            case "doNotPerform" -> row.set(Field.DO_NOT_PERFORM, name, tokens.flag(parser, name));
            case "clinicalStatus" -> row.set(Field.CLINICAL_STATUS, name, elements.statusConcept(parser, name));
            case "verificationStatus" -> row.set(Field.VERIFICATION_STATUS, name, elements.statusConcept(parser, name));
            case "code", "medicationCodeableConcept", "vaccineCode" ->
                elements.concept(parser, name, row.codings(), withNames());
            case "type" -> deviceType(parser, name);
            case "reaction" -> elements.conceptsWithin(parser, name, "substance", row.codings());
            case "ingredient" -> elements.conceptsWithin(parser, name, "itemCodeableConcept", row.codings());
            case "bodySite" -> elements.concepts(parser, name, row.bodySites(), false);
            case "medicationReference" -> medicines.reference(parser);
            case "contained" -> medicines.contained(parser);
            case "modifierExtension" -> {
                row.setModified();
                parser.skipChildren();
            }
            default -> time(parser, name);
        }
    }

    private void time(JsonParser parser, String name) {
        switch (name) {
            case "onsetDateTime", "effectiveDateTime", "effectiveInstant", "performedDateTime", "occurrenceDateTime" ->
                text(parser, Field.BEGIN, name);
            case "abatementDateTime" -> text(parser, Field.END, name);
            case "recordedDate", "recorded", "authoredOn", "dateAsserted", "issued", "authored" ->
                text(parser, Field.RECORDED, name);
            case "onsetPeriod" -> elements.beginPeriod(parser, name);
            case "effectivePeriod", "performedPeriod", "period" -> elements.period(parser, name);
            case "abatementPeriod" -> elements.endPeriod(parser, name);
            case "abatementAge", "abatementRange", "abatementString" -> {
                row.setEndedSomehow();
                parser.skipChildren();
            }
            case "dosageInstruction", "dosage" -> elements.dosages(parser, name);
            case "dispenseRequest" -> elements.stopWithin(parser, name, "validityPeriod");
            case "manufactureDate" -> text(parser, Field.MADE, name);
            default -> person(parser, name);
        }
    }

    private void person(JsonParser parser, String name) {
        switch (name) {
            case "birthDate" -> text(parser, Field.BORN, name);
            case "gender" -> text(parser, Field.GENDER, name);
            case "deceasedBoolean" -> row.set(Field.DECEASED, name, tokens.flag(parser, name));
            case "deceasedDateTime" -> text(parser, Field.DECEASED, name);
            case "questionnaire" -> text(parser, Field.QUESTIONNAIRE, name);
            case "author" -> named(parser, name, Field.AUTHOR, Field.AUTHOR_NAME);
            case "source" -> named(parser, name, Field.SOURCE, Field.SOURCE_NAME);
            default -> found(parser, name);
        }
    }

    private void found(JsonParser parser, String name) {
        switch (name) {
            case "component" -> values.components(parser);
            case "item" -> values.items(parser);
            case "dataAbsentReason" -> {
                row.value().setAbsent();
                parser.skipChildren();
            }
            default -> {
                if (Values.isValue(name)) {
                    values.value(parser, name, row.value());
                } else {
                    parser.skipChildren();
                }
            }
        }
    }

    private void text(JsonParser parser, Field field, String name) {
        row.set(field, name, tokens.rareText(parser, name));
    }

    private void named(JsonParser parser, String name, Field reference, Field display) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        Elements.Reference who = elements.reference(parser, name);
        row.set(reference, name, who.reference());
        row.set(display, name, who.display());
    }

    /** Only a device is known by its type; while the type of resource is not known yet, a concept is kept in case. */
    private void deviceType(JsonParser parser, String name) {
        boolean mayBeDevice = row.type().isEmpty() || row.type().equals(ResourceTypes.DEVICE);
        if (mayBeDevice && parser.currentToken() == JsonToken.START_OBJECT) {
            elements.concept(parser, name, row.codings(), withNames());
        } else {
            parser.skipChildren();
        }
    }

    private boolean withNames() {
        return row.type().isEmpty() || ResourceTypes.NAMED.contains(row.type());
    }

    private void patient(JsonParser parser, String name) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            tokens.isObject(parser, name);
            return;
        }
        String reference = elements.reference(parser, name).reference();
        if (reference.isEmpty()) {
            return;
        }
        if (!reference.equals(lastReference)) {
            lastReference = reference;
            lastPatient = bareId(reference);
        }
        if (lastPatient.isEmpty() && isPerson(reference)) {
            row.problem(name, "cannot be followed", "Refer to the patient by the id.");
        }
        row.set(Field.PATIENT, name, lastPatient);
    }

    /** A group, a device or a place is no person, so what is said of it is said of nobody. */
    private static boolean isPerson(String reference) {
        String type = References.type(reference);
        return type.isEmpty() || type.equals(ResourceTypes.PATIENT);
    }

    private static String bareId(String reference) {
        return isPerson(reference) ? References.bareId(reference) : "";
    }

    private void finish() {
        if (!ResourceTypes.READ.contains(row.type())) {
            row.problems().clear();
        } else if (row.type().equals(ResourceTypes.PATIENT)) {
            row.replace(Field.PATIENT, row.id());
        } else {
            medicines.finish();
        }
    }
}
