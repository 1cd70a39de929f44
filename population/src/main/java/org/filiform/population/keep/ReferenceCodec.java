package org.filiform.population.keep;

import java.util.List;
import java.util.UUID;

/**
 * References such as {@code Condition/123} as bytes. Known types take one byte, canonical UUIDs sixteen, and the patient
 * whose chart it is none besides.
 */
final class ReferenceCodec {

    private static final List<String> TYPES = List.of(
            "",
            "Condition/",
            "Observation/",
            "MedicationRequest/",
            "MedicationAdministration/",
            "MedicationStatement/",
            "Procedure/",
            "AllergyIntolerance/",
            "Device/",
            "Patient/",
            "QuestionnaireResponse/",
            "Flag/",
            "Encounter/");
    private static final int UUID_LENGTH = 36;
    private static final String PATIENT = "Patient/";

    /** In place of a type: the patient whose chart it is. */
    private static final int OWN = 0x7F;

    private ReferenceCodec() {}

    /** @param patient the id of the patient whose chart it is */
    static void write(String reference, String patient, ByteSink to) {
        if (isOwn(reference, patient)) {
            to.put(OWN);
            return;
        }
        int type = type(reference);
        String id = reference.substring(TYPES.get(type).length());
        boolean uuid = isCanonicalUuid(id);
        to.put((type << 1) | (uuid ? 1 : 0));
        if (uuid) {
            to.putLong(hexadecimal(id, 0, 18));
            to.putLong(hexadecimal(id, 19, UUID_LENGTH));
        } else {
            to.putText(id);
        }
    }

    static String read(String patient, ByteSource from) {
        int head = from.get();
        if (head == OWN) {
            return PATIENT + patient;
        }
        String id = (head & 1) == 0 ? from.getText() : new UUID(from.getLong(), from.getLong()).toString();
        return TYPES.get(head >>> 1) + id;
    }

    private static boolean isOwn(String reference, String patient) {
        return reference.length() == PATIENT.length() + patient.length()
                && reference.startsWith(PATIENT)
                && reference.endsWith(patient);
    }

    private static int type(String reference) {
        for (int type = 1; type < TYPES.size(); type++) {
            if (reference.startsWith(TYPES.get(type))) {
                return type;
            }
        }
        return 0;
    }

    private static boolean isCanonicalUuid(String id) {
        if (id.length() != UUID_LENGTH) {
            return false;
        }
        for (int at = 0; at < UUID_LENGTH; at++) {
            char sign = id.charAt(at);
            boolean hyphen = at == 8 || at == 13 || at == 18 || at == 23;
            boolean digit = (sign >= '0' && sign <= '9') || (sign >= 'a' && sign <= 'f');
            if (hyphen ? sign != '-' : !digit) {
                return false;
            }
        }
        return true;
    }

    private static long hexadecimal(String id, int from, int to) {
        long value = 0;
        for (int at = from; at < to; at++) {
            char sign = id.charAt(at);
            value = sign == '-' ? value : (value << 4) | Character.digit(sign, 16);
        }
        return value;
    }
}
