package org.filiform.clinic.needles;

/**
 * Needles that somebody who signs out would leave to nobody.
 *
 * @param client in whom
 * @param room where; empty where nobody said
 * @param needles how many are in the body or in the hand
 * @param address where they are handed over
 */
public record LeftNeedles(String client, String room, int needles, String address) {}
