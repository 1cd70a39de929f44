@NullMarked
package org.filiform.fhir.row;

import org.jspecify.annotations.NullMarked;
