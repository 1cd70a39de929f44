package org.filiform.fhir.json;

/** What stands at a place of a JSON text. */
public enum JsonKind {
    OBJECT,
    END_OBJECT,
    ARRAY,
    END_ARRAY,
    /** The name of an element of an object. */
    NAME,
    TEXT,
    INTEGER,
    FRACTION,
    TRUE,
    FALSE,
    NULL,
    /** Before the first, or after the last. */
    NONE
}
