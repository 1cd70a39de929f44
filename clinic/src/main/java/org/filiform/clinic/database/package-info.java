/**
 * The PostgreSQL that runs when no other is named: its programs unpacked into the data folder, its files made there
 * once, and one server on a port of the loopback, started and stopped with this program. Nothing here knows what is
 * kept in the database.
 */
@NullMarked
package org.filiform.clinic.database;

import org.jspecify.annotations.NullMarked;
