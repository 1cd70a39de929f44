package org.filiform.clinic.style;

/**
 * A verdict as it looks.
 *
 * @param kind its class in the style sheet
 * @param words what it says
 * @param sure its step on the gauge
 * @param could how far open questions could take it
 */
public record Sample(String kind, String words, int sure, int could) {}
