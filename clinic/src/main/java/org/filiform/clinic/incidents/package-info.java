/**
 * What went wrong at a visit, or was done past a gate: written down at once by whatever notices it, told more about by people,
 * and closed with what was done and what the client was told. It may look at visits and clients; it knows no needles.
 */
@NullMarked
package org.filiform.clinic.incidents;

import org.jspecify.annotations.NullMarked;
