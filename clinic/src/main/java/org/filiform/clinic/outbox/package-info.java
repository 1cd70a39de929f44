/**
 * Letters that leave the house. Whoever sends one says what stands in it; how it travels is decided here: by a mail server
 * where one is named, else as a file. Each is handed over once.
 */
@NullMarked
package org.filiform.clinic.outbox;

import org.jspecify.annotations.NullMarked;
