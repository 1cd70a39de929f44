/**
 * The codes of the pack, arranged for looking up what a record's coding says.
 */
@NullMarked
package org.filiform.fhir.code;

import org.jspecify.annotations.NullMarked;
