/**
 * One person's answer with everything it rests on.
 */
@NullMarked
package org.filiform.cli.explain;

import org.jspecify.annotations.NullMarked;
