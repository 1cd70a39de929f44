/** The clinic as people use it: the real program in a process of its own, its real PostgreSQL, real Chromium. */
@NullMarked
package org.filiform.clinic.journey;

import org.jspecify.annotations.NullMarked;
