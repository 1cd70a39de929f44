/** What the pack says about the body. */
@NullMarked
package org.filiform.knowledge.body;

import org.jspecify.annotations.NullMarked;
