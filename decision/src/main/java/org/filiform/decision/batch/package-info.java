/**
 * The kernel for many persons at once: every plane is one bit a person, and every rule is tried on 64 persons by one
 * operation on a word.
 *
 * <p>{@link org.filiform.decision.batch.BatchKernel} finds what {@link org.filiform.decision.kernel.Kernel} finds, and a
 * test holds the two to each other. It keeps to plain words and plain loops, which the compiler of the JDK turns into
 * vectors by itself.
 */
@NullMarked
package org.filiform.decision.batch;

import org.jspecify.annotations.NullMarked;
