package org.filiform.fhir.row;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Reads single JSON values into a row and notes each that has the wrong shape. Every method is called on the token of
 * the value and leaves the parser on its last token.
 */
final class Tokens {

    private final Row row;
    private final Vocabulary vocabulary = new Vocabulary();

    Tokens(Row row) {
        this.row = row;
    }

    /** A text; empty when it is null or, with a problem, of another shape. */
    String text(JsonParser parser, String element) {
        return text(parser, element, "");
    }

    /** A text within an element; the two names are joined only where something is wrong. */
    String text(JsonParser parser, String element, String inner) {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            int length = parser.getStringLength();
            return vocabulary.text(parser.getStringCharacters(), parser.getStringOffset(), length);
        }
        return noText(parser, element, inner);
    }

    /** A text that hardly ever comes twice, such as an id or a moment. */
    String rareText(JsonParser parser, String element) {
        return parser.currentToken() == JsonToken.VALUE_STRING ? parser.getString() : noText(parser, element, "");
    }

    private String noText(JsonParser parser, String element, String inner) {
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            wrongShape(parser, element + inner, "a text");
        }
        return "";
    }

    /** A code; one written as a number is a problem but is used all the same, since its digits are the code. */
    String code(JsonParser parser, String element, String inner) {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            wrongShape(parser, element + inner, "a text");
            return parser.getString();
        }
        return text(parser, element, inner);
    }

    /** The digits of a number. */
    String number(JsonParser parser, String element, String inner) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return parser.getString();
        }
        if (token != JsonToken.VALUE_NULL) {
            wrongShape(parser, element + inner, "a number");
        }
        return "";
    }

    /** {@code true} or {@code false}. */
    String flag(JsonParser parser, String element) {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> "true";
            case VALUE_FALSE -> "false";
            case VALUE_NULL -> "";
            default -> {
                wrongShape(parser, element, "true or false");
                yield "";
            }
        };
    }

    /** Whether an object begins here; anything else but null is a problem and is skipped. */
    boolean isObject(JsonParser parser, String element) {
        return begins(parser, JsonToken.START_OBJECT, element, "", "an object");
    }

    /** Whether an object begins here, within an element. */
    boolean isObject(JsonParser parser, String element, String inner) {
        return begins(parser, JsonToken.START_OBJECT, element, inner, "an object");
    }

    /** Whether an array begins here; anything else but null is a problem and is skipped. */
    boolean isArray(JsonParser parser, String element, String inner) {
        return begins(parser, JsonToken.START_ARRAY, element, inner, "an array");
    }

    private boolean begins(JsonParser parser, JsonToken wanted, String element, String inner, String words) {
        if (parser.currentToken() == wanted) {
            return true;
        }
        if (parser.currentToken() != JsonToken.VALUE_NULL) {
            wrongShape(parser, element + inner, words);
        }
        return false;
    }

    private void wrongShape(JsonParser parser, String element, String wanted) {
        row.problem(
                element,
                "is " + shape(parser.currentToken()) + " where " + wanted + " belongs",
                "Write it as FHIR R4 does.");
        parser.skipChildren();
    }

    private static String shape(JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> "a text";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "true or false";
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_NULL, VALUE_EMBEDDED_OBJECT, PROPERTY_NAME, END_OBJECT, END_ARRAY, NOT_AVAILABLE ->
                "something else";
        };
    }
}
