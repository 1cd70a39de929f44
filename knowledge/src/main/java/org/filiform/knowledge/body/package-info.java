/**
 * The body as it is painted and needled: regions, muscles, and named groups of them.
 */
@NullMarked
package org.filiform.knowledge.body;

import org.jspecify.annotations.NullMarked;
