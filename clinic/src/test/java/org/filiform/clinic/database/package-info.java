/** Tests of the database that runs when no other is named, with the real PostgreSQL. */
@NullMarked
package org.filiform.clinic.database;

import org.jspecify.annotations.NullMarked;
