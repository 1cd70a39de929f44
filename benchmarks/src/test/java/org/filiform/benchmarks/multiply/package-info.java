/** The multiplier, on three people. */
@NullMarked
package org.filiform.benchmarks.multiply;

import org.jspecify.annotations.NullMarked;
