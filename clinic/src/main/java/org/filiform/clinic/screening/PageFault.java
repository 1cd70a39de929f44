package org.filiform.clinic.screening;

/**
 * What is missing on a page of questions, or cannot be right.
 *
 * @param field where
 * @param text the key of the text that says what to do
 */
public record PageFault(String field, String text) {}
