@NullMarked
package org.filiform.fhir;

import org.jspecify.annotations.NullMarked;
