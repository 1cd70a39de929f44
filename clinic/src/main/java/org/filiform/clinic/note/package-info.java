/**
 * The note of a visit: composed from what was done, measured against what a note needs, signed once and then only added to; and
 * what is read from it elsewhere: the sheet for an emergency, the summary for the client, the statement for a blood service. It
 * keeps the gate {@link org.filiform.clinic.visits.Gate#SIGNED}. It reads visits, needles and consents and changes none of them;
 * nothing that was found at another visit gets into a note.
 */
@NullMarked
package org.filiform.clinic.note;

import org.jspecify.annotations.NullMarked;
