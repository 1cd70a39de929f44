/** What everybody may read without an account, all of it from the pack: what the treatments are, and whom they could suit. */
@NullMarked
package org.filiform.clinic.front;

import org.jspecify.annotations.NullMarked;
