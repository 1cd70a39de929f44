package org.filiform.clinic.search;

/**
 * Something that was found.
 *
 * @param title what it is called
 * @param text a sentence about it
 * @param link where it is read; empty if it has no page of its own
 */
public record Found(String title, String text, String link) {}
