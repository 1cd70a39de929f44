package org.filiform.fhir.row;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

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
    void concept(JsonParser parser, String element, Codings into, boolean withNames) {
        if (!tokens.isObject(parser, element)) {
            return;
        }
        into.beginConcept();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "coding" -> codings(parser, element, into, withNames);
                case "text" -> conceptText(parser, element, into, withNames);
                default -> parser.skipChildren();
            }
        }
    }

    private void conceptText(JsonParser parser, String element, Codings into, boolean withNames) {
        if (withNames) {
            String text = tokens.text(parser, element, ".text");
            if (!text.isEmpty()) {
                refuseTooMany(into.texts().size());
                into.addText(text);
            }
        } else {
            parser.skipChildren();
        }
    }

    private void codings(JsonParser parser, String element, Codings into, boolean withNames) {
        if (!tokens.isArray(parser, element, ".coding")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            coding(parser, element, into, withNames);
        }
    }

    /** A Coding, added to the concept that was begun last. */
    void coding(JsonParser parser, String element, Codings into, boolean withNames) {
        if (!tokens.isObject(parser, element, ".coding")) {
            return;
        }
        String system = "";
        String code = "";
        String display = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "system" -> system = tokens.text(parser, element, ".coding.system");
                case "code" -> code = tokens.code(parser, element, ".coding.code");
                case "display" ->
                    display = withNames ? tokens.text(parser, element, ".coding.display") : skipped(parser);
                default -> parser.skipChildren();
            }
        }
        refuseTooMany(into.size());
        into.add(system, code, display);
    }

    private static String skipped(JsonParser parser) {
        parser.skipChildren();
        return "";
    }

    /** One concept, or an array of them. */
    void concepts(JsonParser parser, String element, Codings into, boolean withNames) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                concept(parser, element, into, withNames);
            }
        } else {
            concept(parser, element, into, withNames);
        }
    }

    /** The concepts that stand under one name in each object of an array. */
    void conceptsWithin(JsonParser parser, String element, String inner, Codings into) {
        if (!tokens.isArray(parser, element, "")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (tokens.isObject(parser, element)) {
                for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                    parser.nextToken();
                    if (name.equals(inner)) {
                        concepts(parser, element + "." + inner, into, true);
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
    }

    /** A status that is a concept: its code in the terms of FHIR, or its first code, or its text. */
    String statusConcept(JsonParser parser, String element) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            row.problem(element, "is a text where an object belongs", "Write it as FHIR R4 does.");
            return parser.getString();
        }
        status.clear();
        concept(parser, element, status, true);
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

    Amount quantity(JsonParser parser, String element) {
        if (!tokens.isObject(parser, element)) {
            return Amount.NONE;
        }
        String number = "";
        String comparator = "";
        String unit = "";
        String system = "";
        String code = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "value" -> number = tokens.number(parser, element, ".value");
                case "comparator" -> comparator = tokens.text(parser, element, ".comparator");
                case "unit" -> unit = tokens.text(parser, element, ".unit");
                case "system" -> system = tokens.text(parser, element, ".system");
                case "code" -> code = tokens.text(parser, element, ".code");
                default -> parser.skipChildren();
            }
        }
        return new Amount(number, comparator, unit, system, code);
    }

    Reference reference(JsonParser parser, String element) {
        if (!tokens.isObject(parser, element)) {
            return new Reference("", "");
        }
        String reference = "";
        String display = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "reference" -> reference = tokens.text(parser, element, ".reference");
                case "display" -> display = tokens.text(parser, element, ".display");
                default -> parser.skipChildren();
            }
        }
        return new Reference(reference, display);
    }

    /** A Period, into the fields of its start and its end. */
    void period(JsonParser parser, String element) {
        String[] ends = period(parser, element, true);
        keep(Field.BEGIN, element, ends[0]);
        keep(Field.END, element, ends[1]);
    }

    /** The period in which something began: its start. */
    void beginPeriod(JsonParser parser, String element) {
        keep(Field.BEGIN, element, period(parser, element, true)[0]);
    }

    /** The period in which something ended: its end, or else its start. */
    void endPeriod(JsonParser parser, String element) {
        String[] ends = period(parser, element, true);
        boolean open = ends[1].isEmpty();
        keep(Field.END, element, open ? ends[0] : ends[1]);
    }

    private void keep(Field field, String element, String text) {
        if (!text.isEmpty()) {
            row.set(field, element, text);
        }
    }

    private String[] period(JsonParser parser, String element, boolean withStart) {
        String[] ends = {"", ""};
        if (!tokens.isObject(parser, element)) {
            return ends;
        }
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "start" -> ends[0] = withStart ? tokens.rareText(parser, element) : skipped(parser);
                case "end" -> ends[1] = tokens.rareText(parser, element);
                default -> parser.skipChildren();
            }
        }
        return ends;
    }

    /** Ends of dosages, at any depth the path names: {@code timing.repeat.boundsPeriod}. */
    void dosages(JsonParser parser, String element) {
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                stopWithin(parser, element, "timing", "repeat", "boundsPeriod");
            }
        } else {
            stopWithin(parser, element, "timing", "repeat", "boundsPeriod");
        }
    }

    /** The end of the period at the end of a path of objects. */
    void stopWithin(JsonParser parser, String element, String... path) {
        stopWithin(parser, element, path, 0);
    }

    private void stopWithin(JsonParser parser, String element, String[] path, int depth) {
        if (depth == path.length) {
            String end = period(parser, element, false)[1];
            if (!end.isEmpty()) {
                refuseTooMany(row.stops().size());
                row.addStop(end);
            }
        } else if (tokens.isObject(parser, element)) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                if (name.equals(path[depth])) {
                    stopWithin(parser, element + "." + name, path, depth + 1);
                } else {
                    parser.skipChildren();
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
