/**
 * The practice: one Spring Boot application whose packages are its modules. What a package offers to others stands at its
 * root; the rest of it is its own.
 */
@NullMarked
package org.filiform.clinic;

import org.jspecify.annotations.NullMarked;
