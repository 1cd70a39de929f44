/**
 * What is wrong with records that were read: where, what, and what to do about it. Every kind has a stable code.
 */
@NullMarked
package org.filiform.population.problem;

import org.jspecify.annotations.NullMarked;
