/**
 * What others say beside an answer: a doctor who was asked, with what they said and until when it counts, and whoever may
 * decide against a finding, with their reason. The verdict is the engine's and stays as it is.
 */
@NullMarked
package org.filiform.clinic.opinion;

import org.jspecify.annotations.NullMarked;
