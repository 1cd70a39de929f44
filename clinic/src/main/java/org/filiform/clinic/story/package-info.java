/**
 * A client's record as a story: what happened, the newest first, and pain as a series. It reads what other parts keep and keeps
 * nothing itself. Whether a change matters is said nowhere here, because the pack has no such figure for pain from 0 to 10.
 */
@NullMarked
package org.filiform.clinic.story;

import org.jspecify.annotations.NullMarked;
