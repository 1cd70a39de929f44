package org.filiform.fhir.row;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The elements that {@link ResourceParser} looks at; everything else is passed over in one step. */
final class KnownElements {

    /** A hash set: it is asked for every element, and the JDK's small sets divide. */
    private static final Set<String> NAMES = new HashSet<>(List.of(
            "status",
            "intent",
            "doNotPerform",
            "clinicalStatus",
            "verificationStatus",
            "code",
            "medicationCodeableConcept",
            "vaccineCode",
            "type",
            "reaction",
            "ingredient",
            "bodySite",
            "medicationReference",
            "contained",
            "modifierExtension",
            "onsetDateTime",
            "effectiveDateTime",
            "effectiveInstant",
            "performedDateTime",
            "occurrenceDateTime",
            "abatementDateTime",
            "recordedDate",
            "recorded",
            "authoredOn",
            "dateAsserted",
            "issued",
            "authored",
            "onsetPeriod",
            "effectivePeriod",
            "performedPeriod",
            "period",
            "abatementPeriod",
            "abatementAge",
            "abatementRange",
            "abatementString",
            "dosageInstruction",
            "dosage",
            "dispenseRequest",
            "manufactureDate",
            "birthDate",
            "gender",
            "deceasedBoolean",
            "deceasedDateTime",
            "questionnaire",
            "author",
            "source",
            "component",
            "item",
            "dataAbsentReason"));

    private KnownElements() {}

    static boolean contains(String name) {
        return NAMES.contains(name) || Values.isValue(name);
    }
}
