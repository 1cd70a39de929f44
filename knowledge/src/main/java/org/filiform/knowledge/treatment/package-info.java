/**
 * The treatments side by side, how needles are used, what may be injected, and what people come for.
 */
@NullMarked
package org.filiform.knowledge.treatment;

import org.jspecify.annotations.NullMarked;
