/** What the pack says about the visit itself. */
@NullMarked
package org.filiform.knowledge.visit;

import org.jspecify.annotations.NullMarked;
