/**
 * A whole population from records to answers, on one machine.
 *
 * <p>{@link org.filiform.population.PopulationRun} reads a Bundle, a folder of Bundles or a Bulk Data folder on all
 * cores, keeps of each patient only what bears on the answer, and gives the answers in the order of the patients' ids.
 * The answers do not depend on the number of threads, nor on the order in which files and lines arrive. Whatever cannot
 * be read is told with file and line, and stays an open question in the answer of whomever it concerns.
 */
@NullMarked
package org.filiform.population;

import org.jspecify.annotations.NullMarked;
