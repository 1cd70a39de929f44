/**
 * What keeps a practice safe when a machine does not: a backup of everything in one file while people work, its way back
 * into an empty place, and an examination of the installation. It knows tables by what the database tells of them, never by
 * name, so that a feature that adds a table has nothing to do here.
 */
@NullMarked
package org.filiform.clinic.keeping;

import org.jspecify.annotations.NullMarked;
