/** Who may do what: accounts, roles, signing in, and the gate that no route passes without a declared rule. */
@NullMarked
package org.filiform.clinic.access;

import org.jspecify.annotations.NullMarked;
