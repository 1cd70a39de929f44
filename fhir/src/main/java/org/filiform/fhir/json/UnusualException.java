package org.filiform.fhir.json;

/**
 * A text that {@link ByteCursor} leaves to a library: it is no JSON, or of a kind that comes too seldom to be worth a way
 * of its own. Whoever uses the cursor catches it and reads the text again with a {@link JacksonCursor}. It says nothing
 * but that it was thrown, and costs as little.
 */
public final class UnusualException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusualException() {
        super("", null, false, false);
    }
}
