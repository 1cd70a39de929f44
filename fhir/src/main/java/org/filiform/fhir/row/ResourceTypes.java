package org.filiform.fhir.row;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The resource types that can say something about a person; of all others only type, id and person are read. */
public final class ResourceTypes {

    public static final String PATIENT = "Patient";
    public static final String CONDITION = "Condition";
    public static final String ALLERGY_INTOLERANCE = "AllergyIntolerance";
    public static final String MEDICATION = "Medication";
    public static final String MEDICATION_REQUEST = "MedicationRequest";
    public static final String MEDICATION_STATEMENT = "MedicationStatement";
    public static final String MEDICATION_ADMINISTRATION = "MedicationAdministration";
    public static final String IMMUNIZATION = "Immunization";
    public static final String PROCEDURE = "Procedure";
    public static final String OBSERVATION = "Observation";
    public static final String DEVICE = "Device";
    public static final String FLAG = "Flag";
    public static final String QUESTIONNAIRE_RESPONSE = "QuestionnaireResponse";
    public static final String BUNDLE = "Bundle";

    /** All that are read in full. */
    public static final Set<String> READ = quick(
            PATIENT,
            CONDITION,
            ALLERGY_INTOLERANCE,
            MEDICATION,
            MEDICATION_REQUEST,
            MEDICATION_STATEMENT,
            MEDICATION_ADMINISTRATION,
            IMMUNIZATION,
            PROCEDURE,
            OBSERVATION,
            DEVICE,
            FLAG,
            QUESTIONNAIRE_RESPONSE);

    /** Those in which a medicine or a substance may be recognised by its name. */
    public static final Set<String> NAMED =
            quick(ALLERGY_INTOLERANCE, MEDICATION, MEDICATION_REQUEST, MEDICATION_STATEMENT, MEDICATION_ADMINISTRATION);

    private static final Map<String, String> NAMES = new HashMap<>();

    static {
        READ.forEach(type -> NAMES.put(type, type));
    }

    private ResourceTypes() {}

    /** A hash set: these are asked for every resource, and the JDK's small sets divide. */
    private static Set<String> quick(String... names) {
        return Collections.unmodifiableSet(new HashSet<>(List.of(names)));
    }

    /** The constant above for a type that is read in full, so that comparing it costs nothing. */
    static String canonical(String type) {
        return NAMES.getOrDefault(type, type);
    }
}
