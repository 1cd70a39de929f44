/** The day of the clinic: who waits to be asked, whose answers are in. */
@NullMarked
package org.filiform.clinic.today;

import org.jspecify.annotations.NullMarked;
