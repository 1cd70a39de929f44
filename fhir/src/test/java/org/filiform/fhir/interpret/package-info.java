@NullMarked
package org.filiform.fhir.interpret;

import org.jspecify.annotations.NullMarked;
