package org.filiform.fhir.row;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

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
    void value(JsonParser parser, String name, Value into) {
        if (into.kind() != Value.Kind.NONE) {
            row.problem(name, "is a second value", "Keep the one that is right.");
            parser.skipChildren();
            return;
        }
        switch (name) {
            case "valueQuantity" -> into.setAmount(elements.quantity(parser, name));
            case "valueInteger", "valueDecimal" -> into.setAmount(Amount.bare(tokens.number(parser, name, "")));
            case "valueRange" -> range(parser, name, into);
            case "valueCodeableConcept" -> {
                into.setCoded();
                elements.concept(parser, name, into.codings(), true);
            }
            case "valueCoding" -> {
                into.setCoded();
                into.codings().beginConcept();
                elements.coding(parser, name, into.codings(), false);
            }
            case "valueString" -> into.setText(Value.Kind.TEXT, tokens.text(parser, name));
            case "valueDateTime", "valueDate", "valueInstant" ->
                into.setText(Value.Kind.DATE, tokens.text(parser, name));
            case "valueBoolean" -> into.setText(Value.Kind.BOOLEAN, tokens.flag(parser, name));
            default -> {
                into.setOther();
                parser.skipChildren();
            }
        }
    }

    private void range(JsonParser parser, String element, Value into) {
        Amount low = Amount.NONE;
        Amount high = Amount.NONE;
        if (tokens.isObject(parser, element)) {
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                parser.nextToken();
                switch (name) {
                    case "low" -> low = elements.quantity(parser, element + ".low");
                    case "high" -> high = elements.quantity(parser, element + ".high");
                    default -> parser.skipChildren();
                }
            }
        }
        into.setRange(low, high);
    }

    /** The components of an observation. */
    void components(JsonParser parser) {
        if (!tokens.isArray(parser, "component", "")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (tokens.isObject(parser, "component")) {
                Elements.refuseTooMany(row.parts());
                component(parser, row.addComponent());
            }
        }
    }

    private void component(JsonParser parser, Component into) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "code" -> elements.concept(parser, "component.code", into.codings(), false);
                case "dataAbsentReason" -> {
                    into.value().setAbsent();
                    parser.skipChildren();
                }
                default -> {
                    if (isValue(name)) {
                        value(parser, name, into.value());
                    } else {
                        parser.skipChildren();
                    }
                }
            }
        }
    }

    /** The items of a form, with those within them. */
    void items(JsonParser parser) {
        if (!tokens.isArray(parser, "item", "")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (tokens.isObject(parser, "item")) {
                item(parser);
            }
        }
    }

    /** The name of the question may stand after its answers, so it is written to them at the end. */
    private void item(JsonParser parser) {
        int first = row.replies().size();
        String linkId = "";
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            switch (name) {
                case "linkId" -> linkId = tokens.text(parser, "item.linkId");
                case "answer" -> answers(parser);
                case "item" -> items(parser);
                default -> parser.skipChildren();
            }
        }
        for (Reply reply : row.replies().subList(first, row.replies().size())) {
            if (reply.linkId().isEmpty()) {
                reply.setLinkId(linkId);
            }
        }
    }

    private void answers(JsonParser parser) {
        if (!tokens.isArray(parser, "item.answer", "")) {
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (tokens.isObject(parser, "item.answer")) {
                answer(parser);
            }
        }
    }

    private void answer(JsonParser parser) {
        Elements.refuseTooMany(row.parts());
        Reply reply = row.addReply();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            if (name.equals("item")) {
                items(parser);
            } else if (isValue(name)) {
                value(parser, name, reply.value());
            } else {
                parser.skipChildren();
            }
        }
    }
}
