package org.filiform.fhir.json;

import org.jspecify.annotations.Nullable;

/**
 * Goes through a JSON text from one token to the next. What fills rows sees JSON only through this, so that it is the
 * same whoever cuts the text into tokens: a library, or {@link ByteCursor} where speed matters.
 */
public abstract class JsonCursor {

    /** Steps to the next token, into objects and arrays too, and says what it is. */
    public abstract JsonKind next();

    /** Within an object, steps to the next name; null at the end of the object, on which the cursor then stands. */
    public abstract @Nullable String nextName();

    /** What the cursor stands on. */
    public abstract JsonKind kind();

    /** The line, counted from one, on which the token begins that it stands on. */
    public abstract long line();

    /** From the beginning of an object or an array to its end; elsewhere it does nothing. */
    public abstract void skip();

    /** The text that it stands on. What comes often is not made anew. */
    public abstract String text();

    /** The text that it stands on, made anew: for what hardly ever comes twice, such as an id or a moment. */
    public abstract String rareText();

    /** The number that it stands on, as it is written. */
    public abstract String digits();
}
