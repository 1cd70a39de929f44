/**
 * The same screening on Spark, on one machine or a cluster: {@code filiform population screen --spark}.
 *
 * <p>Tasks read slices of files, a shuffle brings what they say of a patient together, tasks answer, and the driver
 * writes. Everything that has to be exact, answers, counts and problems, travels as the data of tasks and is taken once
 * from each; a task that is done twice gives the same bytes. Only this package knows Spark; how records are read and
 * answered is in {@link org.filiform.population}.
 */
@NullMarked
package org.filiform.spark;

import org.jspecify.annotations.NullMarked;
