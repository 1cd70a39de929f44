/**
 * HAPI FHIR, Drools and the reference CQL engine on the narrow rules: what each makes of the same files, written as somebody
 * who knows it would write it. They find the codes and the way in which records count in {@link
 * org.filiform.benchmarks.narrow}, and nothing else of Filiform.
 */
@NullMarked
package org.filiform.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
