package org.filiform.population.intake;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.fhir.row.References;

/** Finds out whom a line is about that cannot be read as JSON, from what is left of it. */
final class Ties {

    /** How far into a line is looked. */
    private static final int LOOKED_AT = 1 << 20;

    /** Patients that one line is believed to be about. */
    private static final int MOST_PATIENTS = 8;

    private static final Pattern PERSON = Pattern.compile(
            "\"(?:subject|patient)\"\\s*:\\s*\\{[^{}]{0,2000}?\"reference\"\\s*:\\s*\"([^\"\\\\]{1,300})\"");
    private static final Pattern REFERENCE = Pattern.compile(
            "\"reference\"\\s*:\\s*\"([^\"\\\\]{0,200}\\bPatient/[A-Za-z0-9.\\-]{1,64}[^\"\\\\]{0,100})\"");
    private static final Pattern PATIENT = Pattern.compile("\"resourceType\"\\s*:\\s*\"Patient\"");
    private static final Pattern OWN_ID =
            Pattern.compile("^\\s*\\{[^{}\\[\\]]{0,500}?\"id\"\\s*:\\s*\"([A-Za-z0-9.\\-]{1,64})\"");

    private Ties() {}

    /** The bare ids of the patients; none if that cannot be told. */
    static Set<String> of(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, LOOKED_AT);
        String line = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        Set<String> patients = new TreeSet<>();
        collect(PERSON, line, patients);
        if (patients.isEmpty()) {
            collect(REFERENCE, line, patients);
        }
        if (patients.isEmpty() && PATIENT.matcher(line).find()) {
            collect(OWN_ID, line, patients);
        }
        return patients;
    }

    private static void collect(Pattern pattern, String line, Set<String> into) {
        Matcher matcher = pattern.matcher(line);
        while (into.size() < MOST_PATIENTS && matcher.find()) {
            String type = References.type(matcher.group(1));
            String id = References.bareId(matcher.group(1));
            if (!id.isEmpty() && (type.isEmpty() || type.equals("Patient"))) {
                into.add(id);
            }
        }
    }
}
