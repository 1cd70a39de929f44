/**
 * What is kept of each patient while a population is read, and how.
 *
 * <p>Only what can still bear on the answer at the moment of the run is kept, as bytes. {@link
 * org.filiform.population.keep.Bearing} decides what that is; its result does not depend on the order, the number of
 * times or the groups in which records arrive. Nothing here knows of files or of FHIR.
 */
@NullMarked
package org.filiform.population.keep;

import org.jspecify.annotations.NullMarked;
