package org.filiform.fhir.row;

import org.filiform.fhir.json.JsonCursor;
import org.filiform.fhir.json.JsonKind;

/** Reads values, components and the replies of forms. */
final class Values {

    private static final String VALUE = "value";

    private final Row row;
    private final Tokens tokens;
    private final Elements elements;

    Values(Row row, Tokens tokens, Elements elements) {
        this.row = row;
        this.tokens = tokens;
        this.elements = elements;
    }

    static boolean isValue(String name) {
        return name.startsWith(VALUE) && name.length() > VALUE.length();
    }

    /** One of the {@code value[x]} elements. */
    void value(JsonCursor cursor, String name, Value into) {
        if (into.kind() != Value.Kind.NONE) {
            row.problem(name, "is a second value", "Keep the one that is right.");
            cursor.skip();
            return;
        }
        switch (name) {
            case "valueQuantity" -> into.setAmount(elements.quantity(cursor, name));
            case "valueInteger", "valueDecimal" -> into.setAmount(Amount.bare(tokens.number(cursor, name, "")));
            case "valueRange" -> range(cursor, name, into);
            case "valueCodeableConcept" -> {
                into.setCoded();
                elements.concept(cursor, name, into.codings(), true);
            }
            case "valueCoding" -> {
                into.setCoded();
                into.codings().beginConcept();
                elements.coding(cursor, name, into.codings(), false);
            }
            case "valueString" -> into.setText(Value.Kind.TEXT, tokens.text(cursor, name));
            case "valueDateTime", "valueDate", "valueInstant" ->
                into.setText(Value.Kind.DATE, tokens.text(cursor, name));
            case "valueBoolean" -> into.setText(Value.Kind.BOOLEAN, tokens.flag(cursor, name));
            default -> {
                into.setOther();
                cursor.skip();
            }
        }
    }

    private void range(JsonCursor cursor, String element, Value into) {
        Amount low = Amount.NONE;
        Amount high = Amount.NONE;
        if (tokens.isObject(cursor, element)) {
            for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
                cursor.next();
                switch (name) {
                    case "low" -> low = elements.quantity(cursor, element + ".low");
                    case "high" -> high = elements.quantity(cursor, element + ".high");
                    default -> cursor.skip();
                }
            }
        }
        into.setRange(low, high);
    }

    /** The components of an observation. */
    void components(JsonCursor cursor) {
        if (!tokens.isArray(cursor, "component", "")) {
            return;
        }
        while (cursor.next() != JsonKind.END_ARRAY) {
            if (tokens.isObject(cursor, "component")) {
                Elements.refuseTooMany(row.parts());
                component(cursor, row.addComponent());
            }
        }
    }

    private void component(JsonCursor cursor, Component into) {
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            switch (name) {
                case "code" -> elements.concept(cursor, "component.code", into.codings(), false);
                case "dataAbsentReason" -> {
                    into.value().setAbsent();
                    cursor.skip();
                }
                default -> {
                    if (isValue(name)) {
                        value(cursor, name, into.value());
                    } else {
                        cursor.skip();
                    }
                }
            }
        }
    }

    /** The items of a form, with those within them. */
    void items(JsonCursor cursor) {
        if (!tokens.isArray(cursor, "item", "")) {
            return;
        }
        while (cursor.next() != JsonKind.END_ARRAY) {
            if (tokens.isObject(cursor, "item")) {
                item(cursor);
            }
        }
    }

    /** The name of the question may stand after its answers, so it is written to them at the end. */
    private void item(JsonCursor cursor) {
        int first = row.replies().size();
        String linkId = "";
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            switch (name) {
                case "linkId" -> linkId = tokens.text(cursor, "item.linkId");
                case "answer" -> answers(cursor);
                case "item" -> items(cursor);
                default -> cursor.skip();
            }
        }
        for (Reply reply : row.replies().subList(first, row.replies().size())) {
            if (reply.linkId().isEmpty()) {
                reply.setLinkId(linkId);
            }
        }
    }

    private void answers(JsonCursor cursor) {
        if (!tokens.isArray(cursor, "item.answer", "")) {
            return;
        }
        while (cursor.next() != JsonKind.END_ARRAY) {
            if (tokens.isObject(cursor, "item.answer")) {
                answer(cursor);
            }
        }
    }

    private void answer(JsonCursor cursor) {
        Elements.refuseTooMany(row.parts());
        Reply reply = row.addReply();
        for (String name = cursor.nextName(); name != null; name = cursor.nextName()) {
            cursor.next();
            if (name.equals("item")) {
                items(cursor);
            } else if (isValue(name)) {
                value(cursor, name, reply.value());
            } else {
                cursor.skip();
            }
        }
    }
}
