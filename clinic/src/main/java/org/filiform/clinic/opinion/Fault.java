package org.filiform.clinic.opinion;

/** Something in a form that must be put right: the field, and the key of the text that says how. */
public record Fault(String field, String text) {}
