/** One field that finds everything: people, for those who meet them, and all that the pack holds. */
@NullMarked
package org.filiform.clinic.search;

import org.jspecify.annotations.NullMarked;
