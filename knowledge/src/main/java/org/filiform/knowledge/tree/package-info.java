/**
 * One small tree for everything that is read: from YAML, where each node knows its file, line and column, or from the
 * compact binary form, where that is dropped. What is bound to records is always this tree.
 */
@NullMarked
package org.filiform.knowledge.tree;

import org.jspecify.annotations.NullMarked;
