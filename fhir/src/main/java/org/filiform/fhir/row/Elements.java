package org.filiform.fhir.row;

import org.filiform.fhir.json.JsonCursor;
import org.filiform.fhir.json.JsonKind;

/** Reads the elements that FHIR builds resources of: concepts, quantities, periods, references, dosages. */
final class Elements {

    private static final String OWN_TERMS = "http://terminology.hl7.org/CodeSystem/";

    private final Row row;
    private final Tokens tokens;
    private final Codings status = new Codings();

    /**
     * A reference as written.
     *
     * @param reference the reference; empty when there is none
     * @param display what it shows to people
     */
    record Reference(String reference, String display) {}

    Elements(Row row, Tokens tokens) {
        this.row = row;
        this.tokens = tokens;
    }

    /** A CodeableConcept; displays and texts are read only where names can count. */
    void concept(JsonCursor cursor, String element, Codings into, boolean withNames) {
        if (!tokens.isObject(cursor, element)) {
            return;
        }
        into.beginConcept();
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            switch (name) {
                case "coding" -> codings(cursor, element, into, withNames);
                case "text" -> conceptText(cursor, element, into, withNames);
                default -> cursor.skip();
            }
        }
    }

    private void conceptText(JsonCursor cursor, String element, Codings into, boolean withNames) {
        if (withNames) {
            String text = tokens.text(cursor, element, ".text");
            if (!text.isEmpty()) {
                refuseTooMany(into.texts().size());
                into.addText(text);
            }
        } else {
            cursor.skip();
        }
    }

    private void codings(JsonCursor cursor, String element, Codings into, boolean withNames) {
        if (!tokens.isArray(cursor, element, ".coding")) {
            return;
        }
        while (cursor.next() != JsonKind.END_ARRAY) {
            coding(cursor, element, into, withNames);
        }
    }

    /** A Coding, added to the concept that was begun last. */
    void coding(JsonCursor cursor, String element, Codings into, boolean withNames) {
        if (!tokens.isObject(cursor, element, ".coding")) {
            return;
        }
        String system = "";
        String code = "";
        String display = "";
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            switch (name) {
                case "system" -> system = tokens.text(cursor, element, ".coding.system");
                case "code" -> code = tokens.code(cursor, element, ".coding.code");
                case "display" ->
                    display = withNames ? tokens.text(cursor, element, ".coding.display") : skipped(cursor);
                default -> cursor.skip();
            }
        }
        refuseTooMany(into.size());
        into.add(system, code, display);
    }

    private static String skipped(JsonCursor cursor) {
        cursor.skip();
        return "";
    }

    /** One concept, or an array of them. */
    void concepts(JsonCursor cursor, String element, Codings into, boolean withNames) {
        if (cursor.kind() == JsonKind.ARRAY) {
            while (cursor.next() != JsonKind.END_ARRAY) {
                concept(cursor, element, into, withNames);
            }
        } else {
            concept(cursor, element, into, withNames);
        }
    }

    /** The concepts that stand under one name in each object of an array. */
    void conceptsWithin(JsonCursor cursor, String element, String inner, Codings into) {
        if (!tokens.isArray(cursor, element, "")) {
            return;
        }
        while (cursor.next() != JsonKind.END_ARRAY) {
            if (tokens.isObject(cursor, element)) {
                for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
                    cursor.next();
                    if (name.equals(inner)) {
                        concepts(cursor, element + "." + inner, into, true);
                    } else {
                        cursor.skip();
                    }
                }
            }
        }
    }

    /** A status that is a concept: its code in the terms of FHIR, or its first code, or its text. */
    String statusConcept(JsonCursor cursor, String element) {
        if (cursor.kind() == JsonKind.TEXT) {
            row.problem(element, "is a text where an object belongs", "Write it as FHIR R4 does.");
            return cursor.rareText();
        }
        status.clear();
        concept(cursor, element, status, true);
        for (int i = 0; i < status.size(); i++) {
            if (status.system(i).startsWith(OWN_TERMS) && !status.code(i).isEmpty()) {
                return status.code(i);
            }
        }
        for (int i = 0; i < status.size(); i++) {
            if (!status.code(i).isEmpty()) {
                return status.code(i);
            }
        }
        return status.texts().isEmpty() ? "" : status.texts().getFirst();
    }

    Amount quantity(JsonCursor cursor, String element) {
        if (!tokens.isObject(cursor, element)) {
            return Amount.NONE;
        }
        String number = "";
        String comparator = "";
        String unit = "";
        String system = "";
        String code = "";
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            switch (name) {
                case "value" -> number = tokens.number(cursor, element, ".value");
                case "comparator" -> comparator = tokens.text(cursor, element, ".comparator");
                case "unit" -> unit = tokens.text(cursor, element, ".unit");
                case "system" -> system = tokens.text(cursor, element, ".system");
                case "code" -> code = tokens.text(cursor, element, ".code");
                default -> cursor.skip();
            }
        }
        return new Amount(number, comparator, unit, system, code);
    }

    /** A reference to what many refer to, such as a person. */
    Reference reference(JsonCursor cursor, String element) {
        return reference(cursor, element, false);
    }

    /** A reference to what hardly anything else refers to. */
    Reference rareReference(JsonCursor cursor, String element) {
        return reference(cursor, element, true);
    }

    private Reference reference(JsonCursor cursor, String element, boolean rare) {
        if (!tokens.isObject(cursor, element)) {
            return new Reference("", "");
        }
        String reference = "";
        String display = "";
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            switch (name) {
                case "reference" ->
                    reference = rare
                            ? tokens.rareText(cursor, element, ".reference")
                            : tokens.text(cursor, element, ".reference");
                case "display" -> display = tokens.text(cursor, element, ".display");
                default -> cursor.skip();
            }
        }
        return new Reference(reference, display);
    }

    /** A Period, into the fields of its start and its end. */
    void period(JsonCursor cursor, String element) {
        String[] ends = period(cursor, element, true);
        keep(Field.BEGIN, element, ends[0]);
        keep(Field.END, element, ends[1]);
    }

    /** The period in which something began: its start. */
    void beginPeriod(JsonCursor cursor, String element) {
        keep(Field.BEGIN, element, period(cursor, element, true)[0]);
    }

    /** The period in which something ended: its end, or else its start. */
    void endPeriod(JsonCursor cursor, String element) {
        String[] ends = period(cursor, element, true);
        boolean open = ends[1].isEmpty();
        keep(Field.END, element, open ? ends[0] : ends[1]);
    }

    private void keep(Field field, String element, String text) {
        if (!text.isEmpty()) {
            row.set(field, element, text);
        }
    }

    private String[] period(JsonCursor cursor, String element, boolean withStart) {
        String[] ends = {"", ""};
        if (!tokens.isObject(cursor, element)) {
            return ends;
        }
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            switch (name) {
                case "start" -> ends[0] = withStart ? tokens.rareText(cursor, element) : skipped(cursor);
                case "end" -> ends[1] = tokens.rareText(cursor, element);
                default -> cursor.skip();
            }
        }
        return ends;
    }

    /** Ends of dosages, at any depth the path names: {@code timing.repeat.boundsPeriod}. */
    void dosages(JsonCursor cursor, String element) {
        if (cursor.kind() == JsonKind.ARRAY) {
            while (cursor.next() != JsonKind.END_ARRAY) {
                stopWithin(cursor, element, "timing", "repeat", "boundsPeriod");
            }
        } else {
            stopWithin(cursor, element, "timing", "repeat", "boundsPeriod");
        }
    }

    /** The end of the period at the end of a path of objects. */
    void stopWithin(JsonCursor cursor, String element, String... path) {
        stopWithin(cursor, element, path, 0);
    }

    private void stopWithin(JsonCursor cursor, String element, String[] path, int depth) {
        if (depth == path.length) {
            String end = period(cursor, element, false)[1];
            if (!end.isEmpty()) {
                refuseTooMany(row.stops().size());
                row.addStop(end);
            }
        } else if (tokens.isObject(cursor, element)) {
            for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
                cursor.next();
                if (name.equals(path[depth])) {
                    stopWithin(cursor, element + "." + name, path, depth + 1);
                } else {
                    cursor.skip();
                }
            }
        }
    }

    static void refuseTooMany(int size) {
        if (size >= Limits.PARTS) {
            throw new TooMuchException("holds more than " + Limits.PARTS + " codes or parts");
        }
    }
}
