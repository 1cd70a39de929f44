package org.filiform.fhir.row;

import org.filiform.fhir.json.JsonCursor;
import org.filiform.fhir.json.JsonKind;

/** Fills the row from one JSON object. The order of the elements does not matter. */
final class ResourceParser {

    /** Takes the entries of a Bundle, one by one, as the cursor meets them. */
    interface Entries {
        void entry();
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
    boolean read(JsonCursor cursor, Entries entries) {
        medicines.reset();
        boolean bundle = false;
        boolean wanted = true;
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            switch (name) {
                case "resourceType" -> {
                    row.set(Field.TYPE, name, ResourceTypes.canonical(tokens.text(cursor, name)));
                    wanted = ResourceTypes.READ.contains(row.type());
                }
                case "id" -> row.set(Field.ID, name, tokens.rareText(cursor, name));
                case "subject", "patient" -> patient(cursor, name);
                case "entry" -> bundle |= entries(cursor, entries);
                default -> element(cursor, name, wanted);
            }
        }
        if (!bundle) {
            finish();
        }
        return !bundle && !row.type().equals(ResourceTypes.BUNDLE);
    }

    /** Whether these were the entries of a Bundle; other resources have entries of other kinds. */
    private boolean entries(JsonCursor cursor, Entries entries) {
        boolean bundle = row.type().isEmpty() || row.type().equals(ResourceTypes.BUNDLE);
        if (!bundle || cursor.kind() != JsonKind.ARRAY) {
            cursor.skip();
            return false;
        }
        while (cursor.next() != JsonKind.END_ARRAY) {
            entries.entry();
        }
        return true;
    }

    private void element(JsonCursor cursor, String name, boolean wanted) {
        if (wanted && KnownElements.contains(name)) {
            wanted(cursor, name);
        } else {
            cursor.skip();
        }
    }

    private void wanted(JsonCursor cursor, String name) {
        switch (name) {
            case "status" -> row.set(Field.STATUS, name, tokens.text(cursor, name));
            case "intent" -> row.set(Field.INTENT, name, tokens.text(cursor, name));
            case "doNotPerform" -> row.set(Field.DO_NOT_PERFORM, name, tokens.flag(cursor, name));
            case "clinicalStatus" -> row.set(Field.CLINICAL_STATUS, name, elements.statusConcept(cursor, name));
            case "verificationStatus" -> row.set(Field.VERIFICATION_STATUS, name, elements.statusConcept(cursor, name));
            case "code", "medicationCodeableConcept", "vaccineCode" ->
                elements.concept(cursor, name, row.codings(), withNames());
            case "type" -> deviceType(cursor, name);
            case "reaction" -> elements.conceptsWithin(cursor, name, "substance", row.codings());
            case "ingredient" -> elements.conceptsWithin(cursor, name, "itemCodeableConcept", row.codings());
            case "bodySite" -> elements.concepts(cursor, name, row.bodySites(), false);
            case "medicationReference" -> medicines.reference(cursor);
            case "contained" -> medicines.contained(cursor);
            case "modifierExtension" -> {
                row.setModified();
                cursor.skip();
            }
            default -> time(cursor, name);
        }
    }

    private void time(JsonCursor cursor, String name) {
        switch (name) {
            case "onsetDateTime", "effectiveDateTime", "effectiveInstant", "performedDateTime", "occurrenceDateTime" ->
                text(cursor, Field.BEGIN, name);
            case "abatementDateTime" -> text(cursor, Field.END, name);
            case "recordedDate", "recorded", "authoredOn", "dateAsserted", "issued", "authored" ->
                text(cursor, Field.RECORDED, name);
            case "onsetPeriod" -> elements.beginPeriod(cursor, name);
            case "effectivePeriod", "performedPeriod", "period" -> elements.period(cursor, name);
            case "abatementPeriod" -> elements.endPeriod(cursor, name);
            case "abatementAge", "abatementRange", "abatementString" -> {
                row.setEndedSomehow();
                cursor.skip();
            }
            case "dosageInstruction", "dosage" -> elements.dosages(cursor, name);
            case "dispenseRequest" -> elements.stopWithin(cursor, name, "validityPeriod");
            case "manufactureDate" -> text(cursor, Field.MADE, name);
            default -> person(cursor, name);
        }
    }

    private void person(JsonCursor cursor, String name) {
        switch (name) {
            case "birthDate" -> text(cursor, Field.BORN, name);
            case "gender" -> text(cursor, Field.GENDER, name);
            case "deceasedBoolean" -> row.set(Field.DECEASED, name, tokens.flag(cursor, name));
            case "deceasedDateTime" -> text(cursor, Field.DECEASED, name);
            case "questionnaire" -> text(cursor, Field.QUESTIONNAIRE, name);
            case "author" -> named(cursor, name, Field.AUTHOR, Field.AUTHOR_NAME);
            case "source" -> named(cursor, name, Field.SOURCE, Field.SOURCE_NAME);
            default -> found(cursor, name);
        }
    }

    private void found(JsonCursor cursor, String name) {
        switch (name) {
            case "component" -> values.components(cursor);
            case "item" -> values.items(cursor);
            case "dataAbsentReason" -> {
                row.value().setAbsent();
                cursor.skip();
            }
            default -> {
                if (Values.isValue(name)) {
                    values.value(cursor, name, row.value());
                } else {
                    cursor.skip();
                }
            }
        }
    }

    private void text(JsonCursor cursor, Field field, String name) {
        row.set(field, name, tokens.rareText(cursor, name));
    }

    private void named(JsonCursor cursor, String name, Field reference, Field display) {
        if (cursor.kind() != JsonKind.OBJECT) {
            cursor.skip();
            return;
        }
        Elements.Reference who = elements.reference(cursor, name);
        row.set(reference, name, who.reference());
        row.set(display, name, who.display());
    }

    /** Only a device is known by its type; while the type of resource is not known yet, a concept is kept in case. */
    private void deviceType(JsonCursor cursor, String name) {
        boolean mayBeDevice = row.type().isEmpty() || row.type().equals(ResourceTypes.DEVICE);
        if (mayBeDevice && cursor.kind() == JsonKind.OBJECT) {
            elements.concept(cursor, name, row.codings(), withNames());
        } else {
            cursor.skip();
        }
    }

    private boolean withNames() {
        return row.type().isEmpty() || ResourceTypes.NAMED.contains(row.type());
    }

    private void patient(JsonCursor cursor, String name) {
        if (cursor.kind() != JsonKind.OBJECT) {
            tokens.isObject(cursor, name);
            return;
        }
        String reference = elements.reference(cursor, name).reference();
        if (reference.isEmpty()) {
            return;
        }
        if (!reference.equals(lastReference)) {
            lastReference = reference;
            lastPatient = References.personId(reference);
        }
        if (lastPatient.isEmpty() && References.isPerson(reference)) {
            row.problem(name, "cannot be followed", "Refer to the patient by the id.");
        }
        row.set(Field.PATIENT, name, lastPatient);
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
