/**
 * From pieces of files to charts: each thread has one {@link org.filiform.population.intake.Intake}, which reads
 * resources, has them interpreted, and tells whom a damaged line concerns.
 */
@NullMarked
package org.filiform.population.intake;

import org.jspecify.annotations.NullMarked;
