package org.filiform.clinic.consent;

/**
 * A consent as its client and whoever treats them see it.
 *
 * @param consent which
 * @param treatment what was agreed to
 * @param places where
 * @param signed who agreed and when
 * @param course for how many visits and until when
 * @param explained who explained it
 * @param withdrawn who took it back and when; empty while it counts
 */
public record ConsentView(
        Consent consent,
        String treatment,
        String places,
        String signed,
        String course,
        String explained,
        String withdrawn) {}
