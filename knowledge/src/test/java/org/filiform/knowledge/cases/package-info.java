/**
 * The evidence's own expectations: case files transcribed from it apart from the rules, and the tests that hold the pack
 * to them.
 */
@NullMarked
package org.filiform.knowledge.cases;

import org.jspecify.annotations.NullMarked;
