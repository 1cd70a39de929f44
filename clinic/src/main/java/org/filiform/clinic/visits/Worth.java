package org.filiform.clinic.visits;

import org.filiform.decision.pain.Band;

/**
 * A muscle worth palpating, for the page of an assessment.
 *
 * @param site which
 * @param name what it is called
 * @param band how far it explains what was painted
 */
public record Worth(Site site, String name, Band band) {}
