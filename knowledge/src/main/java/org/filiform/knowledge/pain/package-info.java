/**
 * What the pack knows about where pain comes from, as {@link org.filiform.decision.pain} reckons with it. It may read the pack and
 * nothing else.
 */
@NullMarked
package org.filiform.knowledge.pain;

import org.jspecify.annotations.NullMarked;
