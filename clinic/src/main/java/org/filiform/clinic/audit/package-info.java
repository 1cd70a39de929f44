/**
 * Who read and wrote which client's record, and what was refused: one chain of entries that is only ever added to and
 * shows when somebody tampered with it. It knows nothing of the rest of the house but ids.
 */
@NullMarked
package org.filiform.clinic.audit;

import org.jspecify.annotations.NullMarked;
