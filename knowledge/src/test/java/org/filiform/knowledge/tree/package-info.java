@NullMarked
package org.filiform.knowledge.tree;

import org.jspecify.annotations.NullMarked;
