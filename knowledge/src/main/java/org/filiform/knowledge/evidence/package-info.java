/**
 * Where everything comes from: sources, the claims that were checked, where sources disagree, and what was found.
 */
@NullMarked
package org.filiform.knowledge.evidence;

import org.jspecify.annotations.NullMarked;
