/**
 * The kernel: all rules tried on one person's readings, as arithmetic on bits.
 *
 * <p>Conditions are compiled once to terms of literals. Trying a person then touches one bit set of literals that hold
 * and one of those that are open, with no object made on the way.
 */
@NullMarked
package org.filiform.decision.kernel;

import org.jspecify.annotations.NullMarked;
