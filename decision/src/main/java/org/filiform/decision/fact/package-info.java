/**
 * Facts: what a rule may ask, what somebody said about it, and how that reads at a moment.
 *
 * <p>A fact is a set of assertions. Merging two sets is union by id, so that one client and a whole population are
 * read by the same code; {@link org.filiform.decision.fact.FactReader} turns a merged set into a
 * {@link org.filiform.decision.fact.Reading} of four values. Silence is never a no.
 */
@NullMarked
package org.filiform.decision.fact;

import org.jspecify.annotations.NullMarked;
