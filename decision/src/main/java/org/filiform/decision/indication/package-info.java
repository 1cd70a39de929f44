/**
 * Indication: is there a reason to? It stands beside the verdict and never changes it.
 */
@NullMarked
package org.filiform.decision.indication;

import org.jspecify.annotations.NullMarked;
