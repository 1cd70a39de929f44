@NullMarked
package org.filiform.fhir.person;

import org.jspecify.annotations.NullMarked;
