/** A client's own pages: what they told, who read it, who may contact them, and who speaks for them. */
@NullMarked
package org.filiform.clinic.mine;

import org.jspecify.annotations.NullMarked;
