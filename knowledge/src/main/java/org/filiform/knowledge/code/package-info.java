/**
 * The codes by which health records say things, gathered in named sets across code systems.
 */
@NullMarked
package org.filiform.knowledge.code;

import org.jspecify.annotations.NullMarked;
