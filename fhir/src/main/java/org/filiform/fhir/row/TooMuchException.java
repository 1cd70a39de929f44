package org.filiform.fhir.row;

/** One of our own limits was passed; caught by the reader, which reports the resource as damaged. */
final class TooMuchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TooMuchException(String what) {
        super(what, null, false, false);
    }
}
