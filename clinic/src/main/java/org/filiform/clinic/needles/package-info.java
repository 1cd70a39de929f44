/**
 * The needle ledger of a visit: what devices tell of it is kept once each, in the order in which it arrived, and everything
 * shown is folded out of that list ({@link org.filiform.decision.ledger.Ledger}). What happened in a body is never refused;
 * what was not allowed then is kept, marked and opens an incident. It keeps the gate that every needle is accounted for, tells
 * the house where needles are in, and locks a device. It knows visits, their gates and incidents; it works out no dose.
 */
@NullMarked
package org.filiform.clinic.needles;

import org.jspecify.annotations.NullMarked;
