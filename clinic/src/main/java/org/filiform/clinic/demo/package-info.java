/** The demonstration: an empty installation is filled with invented people, and anybody may choose whom to be. */
@NullMarked
package org.filiform.clinic.demo;

import org.jspecify.annotations.NullMarked;
