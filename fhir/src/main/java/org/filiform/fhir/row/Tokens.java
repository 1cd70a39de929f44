package org.filiform.fhir.row;

import org.filiform.fhir.json.JsonCursor;
import org.filiform.fhir.json.JsonKind;

/**
 * Reads single JSON values into a row and notes each that has the wrong shape. Every method is called on the token of
 * the value and leaves the cursor on its last token.
 */
final class Tokens {

    private final Row row;

    Tokens(Row row) {
        this.row = row;
    }

    /** A text; empty when it is null or, with a problem, of another shape. */
    String text(JsonCursor cursor, String element) {
        return text(cursor, element, "");
    }

    /** A text within an element; the two names are joined only where something is wrong. */
    String text(JsonCursor cursor, String element, String inner) {
        if (cursor.kind() == JsonKind.TEXT) {
            return cursor.text();
        }
        return noText(cursor, element, inner);
    }

    /** A text that hardly ever comes twice, such as an id or a moment. */
    String rareText(JsonCursor cursor, String element) {
        return rareText(cursor, element, "");
    }

    /** Such a text within an element. */
    String rareText(JsonCursor cursor, String element, String inner) {
        return cursor.kind() == JsonKind.TEXT ? cursor.rareText() : noText(cursor, element, inner);
    }

    private String noText(JsonCursor cursor, String element, String inner) {
        if (cursor.kind() != JsonKind.NULL) {
            wrongShape(cursor, element + inner, "a text");
        }
        return "";
    }

    /** A code; one written as a number is a problem but is used all the same, since its digits are the code. */
    String code(JsonCursor cursor, String element, String inner) {
        if (cursor.kind() == JsonKind.INTEGER) {
            wrongShape(cursor, element + inner, "a text");
            return cursor.digits();
        }
        return text(cursor, element, inner);
    }

    /** The digits of a number. */
    String number(JsonCursor cursor, String element, String inner) {
        JsonKind token = cursor.kind();
        if (token == JsonKind.INTEGER || token == JsonKind.FRACTION) {
            return cursor.digits();
        }
        if (token != JsonKind.NULL) {
            wrongShape(cursor, element + inner, "a number");
        }
        return "";
    }

    /** {@code true} or {@code false}. */
    String flag(JsonCursor cursor, String element) {
        return switch (cursor.kind()) {
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "";
            default -> {
                wrongShape(cursor, element, "true or false");
                yield "";
            }
        };
    }

    /** Whether an object begins here; anything else but null is a problem and is skipped. */
    boolean isObject(JsonCursor cursor, String element) {
        return begins(cursor, JsonKind.OBJECT, element, "", "an object");
    }

    /** Whether an object begins here, within an element. */
    boolean isObject(JsonCursor cursor, String element, String inner) {
        return begins(cursor, JsonKind.OBJECT, element, inner, "an object");
    }

    /** Whether an array begins here; anything else but null is a problem and is skipped. */
    boolean isArray(JsonCursor cursor, String element, String inner) {
        return begins(cursor, JsonKind.ARRAY, element, inner, "an array");
    }

    private boolean begins(JsonCursor cursor, JsonKind wanted, String element, String inner, String words) {
        if (cursor.kind() == wanted) {
            return true;
        }
        if (cursor.kind() != JsonKind.NULL) {
            wrongShape(cursor, element + inner, words);
        }
        return false;
    }

    private void wrongShape(JsonCursor cursor, String element, String wanted) {
        row.problem(
                element, "is " + shape(cursor.kind()) + " where " + wanted + " belongs", "Write it as FHIR R4 does.");
        cursor.skip();
    }

    private static String shape(JsonKind token) {
        return switch (token) {
            case TEXT -> "a text";
            case INTEGER, FRACTION -> "a number";
            case TRUE, FALSE -> "true or false";
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case NULL, NAME, END_OBJECT, END_ARRAY, NONE -> "something else";
        };
    }
}
