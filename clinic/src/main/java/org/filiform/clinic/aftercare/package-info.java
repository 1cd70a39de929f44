/**
 * What comes after the needles: written advice that is handed over, the checks that are arranged by where the needles went, the
 * advice about driving, watching, and letting the client go. It keeps the gate {@link
 * org.filiform.clinic.visits.Gate#AFTERCARE}. Its words and times are those of the pack; what was handed over and who let
 * somebody go is only ever added to. Sending a check and answering it is done elsewhere.
 */
@NullMarked
package org.filiform.clinic.aftercare;

import org.jspecify.annotations.NullMarked;
