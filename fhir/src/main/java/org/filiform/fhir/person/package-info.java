/** Everything that records say about one person, read at once. Whole populations are read by their own module. */
@NullMarked
package org.filiform.fhir.person;

import org.jspecify.annotations.NullMarked;
