/**
 * Checks what somebody wrote: a folder with a pack, or an adoption file. Used by {@code filiform pack check}.
 */
@NullMarked
package org.filiform.knowledge.check;

import org.jspecify.annotations.NullMarked;
