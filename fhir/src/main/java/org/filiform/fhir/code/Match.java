package org.filiform.fhir.code;

/**
 * Something that a resource says by its code: what, and by which code or name.
 *
 * @param meaning what
 * @param hit by which code or name
 */
public record Match(Meaning meaning, SetHit hit) {}
