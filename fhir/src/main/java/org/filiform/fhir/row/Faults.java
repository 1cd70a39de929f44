package org.filiform.fhir.row;

import java.io.EOFException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Says in words for people why JSON cannot be read. The text itself is never repeated: it may be private. */
final class Faults {

    private Faults() {}

    static String words(RuntimeException fault, JsonParser parser) {
        return switch (fault) {
            case TooMuchException tooMuch -> String.valueOf(tooMuch.getMessage());
            case StreamConstraintsException _ -> limit(parser);
            case UnexpectedEndOfInputException _ -> "ends in the middle";
            case JacksonIOException reading -> reading(reading);
            default -> "is not JSON at column " + parser.currentLocation().getColumnNr();
        };
    }

    private static String reading(JacksonIOException fault) {
        return fault.getCause() instanceof EOFException ? "ends too early" : "cannot be read any further";
    }

    private static String limit(JsonParser parser) {
        boolean deep = parser.streamReadContext().getNestingDepth() >= Limits.DEPTH;
        return deep
                ? "is nested more than " + Limits.DEPTH + " levels deep"
                : "holds a text, a name or a number that is too long";
    }
}
