/**
 * What a row says: status, dates, codes and values turned into assertions, by one table that is also the documentation.
 */
@NullMarked
package org.filiform.fhir.interpret;

import org.jspecify.annotations.NullMarked;
