/**
 * Quantities: exact figures with their units, and how they are read when somebody types them.
 *
 * <p>Nothing here is rounded. What has to be shown shorter is rounded towards the safe side by whoever shows it. A figure
 * that could mean two things is refused with both readings; nobody's mind is guessed.
 */
@NullMarked
package org.filiform.decision.quantity;

import org.jspecify.annotations.NullMarked;
