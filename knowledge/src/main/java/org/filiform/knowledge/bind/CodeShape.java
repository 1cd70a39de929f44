package org.filiform.knowledge.bind;

import java.util.Optional;
import java.util.regex.Pattern;
import org.filiform.knowledge.code.CodeEntry;

/** The shapes of codes, with the check digits by which the systems themselves find a slip of the pen. */
final class CodeShape {

    private static final String SNOMED = "http://snomed.info/sct";
    private static final String LOINC = "http://loinc.org";
    private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
    private static final String ICD10CM = "http://hl7.org/fhir/sid/icd-10-cm";
    private static final String ATC = "http://www.whocc.no/atc";
    private static final String NAMES = "name";

    private static final Pattern SNOMED_ID = Pattern.compile("[1-9][0-9]{5,17}");
    private static final Pattern LOINC_ID = Pattern.compile("[0-9]{1,7}-[0-9]");
    private static final Pattern LOINC_PART = Pattern.compile("L[AP][0-9]+-[0-9]");
    private static final Pattern RXNORM_ID = Pattern.compile("[1-9][0-9]{0,7}");
    private static final Pattern ICD10CM_ID = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{0,4})?");
    private static final Pattern ICD10CM_BLOCK = Pattern.compile("[A-Z][0-9]?");
    private static final Pattern ATC_ID = Pattern.compile("[A-Z]([0-9]{2}([A-Z]([A-Z]([0-9]{2})?)?)?)?");
    private static final Pattern NAME = Pattern.compile("[^\\sA-Z]+( [^\\sA-Z]+)*");

    /** The multiplication table of the dihedral group of ten, and the permutation that Verhoeff's check digit uses. */
    private static final String[] PRODUCT = {
        "0123456789", "1234067895", "2340178956", "3401289567", "4012395678",
        "5987604321", "6598710432", "7659821043", "8765932104", "9876543210"
    };

    private static final String[] PERMUTED = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    private CodeShape() {}

    /** Whether the licence of a system keeps its displays out of the pack. */
    static boolean hidesDisplays(String system) {
        return system.equals(SNOMED) || system.equals(ATC);
    }

    /** What is wrong with a code of this system; empty if nothing is, or the system is not known here. */
    static Optional<String> fault(String system, CodeEntry.Kind kind, String code) {
        if (code.isEmpty()) {
            return Optional.empty();
        }
        if ((kind == CodeEntry.Kind.NAME) != system.equals(NAMES)) {
            return Optional.of("Names stand under the system 'name', codes and prefixes under all others.");
        }
        boolean fits = kind == CodeEntry.Kind.PREFIX ? prefixFits(system, code) : fits(system, code);
        return fits ? Optional.empty() : Optional.of("'" + code + "' is no code of " + system + ": check it.");
    }

    private static boolean fits(String system, String code) {
        return switch (system) {
            case SNOMED -> SNOMED_ID.matcher(code).matches() && verhoeff(code);
            case LOINC ->
                LOINC_PART.matcher(code).matches() || (LOINC_ID.matcher(code).matches() && luhn(code));
            case RXNORM -> RXNORM_ID.matcher(code).matches();
            case ICD10CM -> ICD10CM_ID.matcher(code).matches();
            case ATC -> ATC_ID.matcher(code).matches();
            case NAMES -> NAME.matcher(code).matches();
            default -> true;
        };
    }

    private static boolean prefixFits(String system, String code) {
        return switch (system) {
            case ICD10CM ->
                ICD10CM_ID.matcher(code).matches()
                        || ICD10CM_BLOCK.matcher(code).matches();
            case ATC -> ATC_ID.matcher(code).matches();
            default -> false;
        };
    }

    private static boolean verhoeff(String digits) {
        int check = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            check = PRODUCT[check].charAt(PERMUTED[i % PERMUTED.length].charAt(digit) - '0') - '0';
        }
        return check == 0;
    }

    private static boolean luhn(String code) {
        String digits = code.replace("-", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
