package org.filiform.clinic.consent;

import java.util.UUID;
import org.filiform.clinic.visits.Plan;

/**
 * What a visit needs a consent for now, and the text for it.
 *
 * @param planId the plan
 * @param plan what it says
 * @param scope what a consent must cover
 * @param text what is to be read
 * @param version which text that is
 * @param isPrivate whether it tells of something that a young client may keep from those who speak for them
 */
public record Proposal(
        UUID planId, Plan plan, Scope scope, ConsentText text, Consent.Version version, boolean isPrivate) {}
