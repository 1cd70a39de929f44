/**
 * Records from elsewhere: a file of FHIR R4 resources about one client is checked, looked at, and only then taken over. What
 * it says counts like everything else that is known; whose record it is, a person confirms.
 */
@NullMarked
package org.filiform.clinic.incoming;

import org.jspecify.annotations.NullMarked;
