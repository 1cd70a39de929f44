/**
 * What is needed of one resource, and the reader that fills it from JSON. Nothing here knows what a status or a code means.
 */
@NullMarked
package org.filiform.fhir.row;

import org.jspecify.annotations.NullMarked;
