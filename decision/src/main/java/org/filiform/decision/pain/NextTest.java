package org.filiform.decision.pain;

/**
 * The palpation that would tell most next.
 *
 * @param site where
 * @param sign what to look for
 * @param bits how much it is expected to tell about this muscle, in bits, 0 to 1
 */
public record NextTest(MuscleSite site, SignName sign, double bits) {}
