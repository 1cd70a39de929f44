/**
 * Binds a tree to records and checks all of it: shapes, ids, marks, wording, and whether the rules make sense together.
 * It gathers every problem before it refuses.
 */
@NullMarked
package org.filiform.knowledge.bind;

import org.jspecify.annotations.NullMarked;
