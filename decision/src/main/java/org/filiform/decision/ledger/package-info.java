/**
 * The needle ledger: what physically happened with the needles of one visit, and whether all of them are accounted for.
 *
 * <p>The list of {@link org.filiform.decision.ledger.Entry entries} only grows; {@link
 * org.filiform.decision.ledger.Ledger} is a pure function of the set of them, so that two devices that have the same
 * entries show the same, in whatever order and however often these came. Needles and insertions are counted apart. No
 * operation is ever refused here: whoever may write and whether a gate is open is decided outside, what happened in a
 * body is recorded. {@link org.filiform.decision.ledger.LineReader} reads the short form of a batch. Nothing here does
 * input or output, knows the time or names a client.
 */
@NullMarked
package org.filiform.decision.ledger;

import org.jspecify.annotations.NullMarked;
