/**
 * Units of UCUM that can be turned into the unit of a fact without any doubt.
 */
@NullMarked
package org.filiform.fhir.unit;

import org.jspecify.annotations.NullMarked;
