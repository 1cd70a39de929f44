@NullMarked
package org.filiform.fhir.time;

import org.jspecify.annotations.NullMarked;
