@NullMarked
package org.filiform.fhir.code;

import org.jspecify.annotations.NullMarked;
