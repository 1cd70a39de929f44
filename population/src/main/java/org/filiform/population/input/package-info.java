/**
 * The files of a run, and their lines: which files there are, what each holds, and its bytes cut at line ends into
 * pieces that several threads can take. Nothing here knows what a resource is.
 */
@NullMarked
package org.filiform.population.input;

import org.jspecify.annotations.NullMarked;
