/** How the clinic is reached: where it listens, under which names, with which certificate, and what it refuses. */
@NullMarked
package org.filiform.clinic.reach;

import org.jspecify.annotations.NullMarked;
