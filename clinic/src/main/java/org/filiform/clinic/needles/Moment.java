package org.filiform.clinic.needles;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.filiform.clinic.visits.Gate;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.filiform.decision.eligibility.Grant;

/**
 * What a request finds when it comes: asked once while the visit is held, so that all of its operations are judged alike.
 *
 * @param visit which
 * @param who tells
 * @param gates how those before needles stand for them, in their order
 * @param plan what was planned; empty where nothing was
 * @param grants what they may do
 */
record Moment(Visit visit, Whoever who, Map<Gate, Passage> gates, Optional<Plan> plan, Collection<Grant> grants) {}
