package org.filiform.fhir.code;

/**
 * A code with which a resource of some type can say something.
 *
 * @param code the code, or how it begins, in its canonical form
 * @param isBeginning whether every code that begins so counts
 * @param isLoose whether records also write it with a dot, or in small letters
 */
public record Telling(String code, boolean isBeginning, boolean isLoose) {}
