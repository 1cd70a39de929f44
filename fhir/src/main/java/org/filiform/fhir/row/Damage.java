package org.filiform.fhir.row;

/**
 * A resource, or a line, that cannot be read to its end. Nothing of it was handed on.
 *
 * @param file where it was read
 * @param line the line on which the damaged resource begins, counted from 1
 * @param what is wrong
 * @param whatToDo how to mend it
 * @param reference type and id as far as they were read, such as {@code Condition/12}; empty when they were not
 * @param patient the bare id of the person it is about, as far as it was read; empty when it was not
 */
public record Damage(String file, long line, String what, String whatToDo, String reference, String patient) {}
