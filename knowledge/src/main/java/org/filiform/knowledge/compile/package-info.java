/**
 * Compiles a pack's folder into the one binary resource that programs read. It runs inside the build.
 */
@NullMarked
package org.filiform.knowledge.compile;

import org.jspecify.annotations.NullMarked;
