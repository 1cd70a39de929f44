package org.filiform.clinic.incidents;

import java.time.Instant;

/**
 * What was done about a needle that did not come out.
 *
 * @param lastSeen where it was seen last
 * @param toldWhom who was told: a doctor, the lead, an emergency service
 * @param isImagingAsked whether a picture was asked for
 * @param isClientTold whether the client knows
 * @param by the name of who wrote it
 * @param at when
 */
public record Told(
        String lastSeen, String toldWhom, boolean isImagingAsked, boolean isClientTold, String by, Instant at) {}
