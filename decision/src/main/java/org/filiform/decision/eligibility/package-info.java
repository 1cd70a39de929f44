/**
 * Eligibility: who may do what. It is never part of a client's verdict; it gates the slot and the visit.
 */
@NullMarked
package org.filiform.decision.eligibility;

import org.jspecify.annotations.NullMarked;
