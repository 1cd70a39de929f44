package org.filiform.benchmarks.multiply;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of the folder.
 *
 * @param type of the resource
 * @param id its own
 * @param about the id of the patient; empty for what is about nobody
 * @param text all of it, one byte a sign
 */
record Resource(String type, String id, String about, String text) {

    private static final Pattern BEGIN = Pattern.compile("\\{\"resourceType\":\"([A-Za-z]+)\",\"id\":\"([^\"]+)\"");
    private static final Pattern ABOUT =
            Pattern.compile("\"(?:subject|patient)\":\\{\"reference\":\"Patient/([^\"]+)\"");

    static Resource of(String line) {
        Matcher begin = BEGIN.matcher(line);
        if (!begin.lookingAt()) {
            String first = line.substring(0, Math.min(line.length(), 80));
            throw new IllegalArgumentException("This line does not begin with type and id: " + first);
        }
        String type = begin.group(1);
        String id = begin.group(2);
        Matcher about = ABOUT.matcher(line);
        String patient = type.equals("Patient") ? id : about.find() ? about.group(1) : "";
        return new Resource(type, id, patient, line);
    }

    boolean isPatient() {
        return type.equals("Patient");
    }

    Resource with(String otherText) {
        return new Resource(type, id, about, otherText);
    }
}
