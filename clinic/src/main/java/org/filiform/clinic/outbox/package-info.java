/** Letters that leave the house. Whoever sends one says what stands in it; how it travels is decided here. */
@NullMarked
package org.filiform.clinic.outbox;

import org.jspecify.annotations.NullMarked;
