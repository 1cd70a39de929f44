/**
 * Treatments beside each other, in general or for one person: what is allowed, whether there is a reason to, what it costs
 * and what would change it. Never a score.
 */
@NullMarked
package org.filiform.cli.compare;

import org.jspecify.annotations.NullMarked;
