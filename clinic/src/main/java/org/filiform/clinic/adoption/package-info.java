/** Which rules a clinic follows: the pack that was shipped, and what a clinical lead adopted of it. */
@NullMarked
package org.filiform.clinic.adoption;

import org.jspecify.annotations.NullMarked;
