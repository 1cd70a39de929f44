/**
 * Everything that is kept about a client, to take along: a FHIR R4 Bundle for other systems, a paper for people. Each part of
 * the house that keeps something about clients offers its {@link org.filiform.clinic.export.RecordPart}.
 */
@NullMarked
package org.filiform.clinic.export;

import org.jspecify.annotations.NullMarked;
