/**
 * Reads the fields of a tree's mappings one by one, tells each problem with its place, and goes on.
 */
@NullMarked
package org.filiform.knowledge.field;

import org.jspecify.annotations.NullMarked;
