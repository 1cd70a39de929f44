/**
 * Dates as FHIR writes them, turned into moments that are exactly as exact as what was written.
 */
@NullMarked
package org.filiform.fhir.time;

import org.jspecify.annotations.NullMarked;
