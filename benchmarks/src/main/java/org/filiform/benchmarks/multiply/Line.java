package org.filiform.benchmarks.multiply;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One resource, and the places in it that another copy has otherwise: ids and days, which stay as long as they are. */
final class Line {

    /** A place in the line. */
    sealed interface Place {
        int at();
    }

    /** Where a day stands. */
    record Day(int at, boolean isOfBirth, int epochDay) implements Place {}

    /** Where an id stands, of 128 bits. */
    record Id(int at, Whose whose, long high, long low) implements Place {}

    /** Whose id it is: the resource's own, that of the patient whom it is about, or that of another record. */
    enum Whose {
        OWN,
        PATIENT,
        ANOTHER
    }

    private static final Pattern ID = Pattern.compile(
            "(Medication/|[\"/:|])" + "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?=[\"#])");
    private static final Pattern DAY = Pattern.compile("(\"birthDate\":)?\"(\\d{4}-\\d\\d-\\d\\d)(?=[\"T])");
    private static final String WOMAN = "\"gender\":\"female\"";

    private final byte[] text;
    private final List<Place> places;
    private final boolean isOfWoman;

    private Line(byte[] text, List<Place> places, boolean isOfWoman) {
        this.text = text;
        this.places = List.copyOf(places);
        this.isOfWoman = isOfWoman;
    }

    /** Finds the places. What many share keeps its id: Medications, and Locations and clinicians by identifier. */
    static Line of(Resource resource) {
        String text = resource.text();
        List<Place> places = new ArrayList<>();
        boolean isShared = resource.about().isEmpty();
        for (Matcher id = ID.matcher(text); id.find() && !isShared; ) {
            if (id.end(1) - id.start(1) == 1 && text.charAt(id.start(1)) != '|') {
                places.add(id(id.start(2), id.group(2), resource));
            }
        }
        for (Matcher day = DAY.matcher(text); day.find(); ) {
            int epochDay = Math.toIntExact(LocalDate.parse(day.group(2)).toEpochDay());
            places.add(new Day(day.start(2), day.group(1) != null, epochDay));
        }
        boolean isOfWoman = resource.isPatient() && text.contains(WOMAN);
        return new Line(text.getBytes(StandardCharsets.ISO_8859_1), places, isOfWoman);
    }

    /** A copy of the resource, without the end of its line. */
    byte[] text() {
        return text.clone();
    }

    List<Place> places() {
        return places;
    }

    /** Whether it is the Patient of a woman. */
    boolean isOfWoman() {
        return isOfWoman;
    }

    private static Id id(int at, String id, Resource resource) {
        String digits = id.replace("-", "");
        return new Id(
                at,
                id.equals(resource.about()) ? Whose.PATIENT : id.equals(resource.id()) ? Whose.OWN : Whose.ANOTHER,
                Long.parseUnsignedLong(digits, 0, 16, 16),
                Long.parseUnsignedLong(digits, 16, 32, 16));
    }
}
