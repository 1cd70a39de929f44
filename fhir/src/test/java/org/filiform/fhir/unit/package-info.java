@NullMarked
package org.filiform.fhir.unit;

import org.jspecify.annotations.NullMarked;
