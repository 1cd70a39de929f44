package org.filiform.fhir.code;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The one name of each code system. Systems are compared to the letter, but for the object identifiers under which the
 * same systems travel from older formats.
 */
final class CodeSystems {

    private static final String ICD_10_CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String ICD_10 = "http://hl7.org/fhir/sid/icd-10";

    private static final Map<String, String> ALIASES = Map.of(
            "urn:oid:2.16.840.1.113883.6.96", "http://snomed.info/sct",
            "urn:oid:2.16.840.1.113883.6.88", "http://www.nlm.nih.gov/research/umls/rxnorm",
            "urn:oid:2.16.840.1.113883.6.1", "http://loinc.org",
            "urn:oid:2.16.840.1.113883.6.90", ICD_10_CM,
            "urn:oid:2.16.840.1.113883.6.3", ICD_10,
            "urn:oid:2.16.840.1.113883.6.73", "http://www.whocc.no/atc",
            "urn:oid:2.16.840.1.113883.12.292", "http://hl7.org/fhir/sid/cvx");

    /** Systems whose codes are written with and without a dot, and mean the same. */
    private static final Set<String> DOTTED = Set.of(ICD_10_CM, ICD_10);

    private CodeSystems() {}

    static String canonical(String system) {
        return system.startsWith("urn:") ? ALIASES.getOrDefault(system, system) : system;
    }

    /** Whether codes of this system are also written with a dot, and in either case. */
    static boolean isDotted(String system) {
        return DOTTED.contains(system);
    }

    /** The one way to write a code of this system. */
    static String canonical(String system, String code) {
        return DOTTED.contains(system) ? code.replace(".", "").toUpperCase(Locale.ROOT) : code;
    }
}
