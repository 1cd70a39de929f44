package org.filiform.clinic.needles;

import java.util.Collection;
import java.util.Optional;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Standing;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.eligibility.Grant;

/**
 * What a request finds when it comes: asked once while the visit is held, so that all of its operations are judged alike.
 *
 * @param visit which
 * @param who tells
 * @param standing how the gates before needles stand for them
 * @param plan what was planned; empty where nothing was
 * @param grants what they may do
 */
record Moment(Visit visit, Whoever who, Standing standing, Optional<Plan> plan, Collection<Grant> grants) {}
