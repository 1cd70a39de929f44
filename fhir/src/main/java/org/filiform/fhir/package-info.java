/**
 * FHIR R4 records to facts. Whoever reads a record fills a {@link org.filiform.fhir.row.Row};
 * {@link org.filiform.fhir.interpret.Interpreter} is the one place that says what a row means, so that a second, faster
 * reader never gets a second meaning.
 */
@NullMarked
package org.filiform.fhir;

import org.jspecify.annotations.NullMarked;
