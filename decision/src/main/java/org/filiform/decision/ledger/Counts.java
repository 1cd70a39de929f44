package org.filiform.decision.ledger;

/**
 * How many. Needles, but for the last.
 *
 * @param opened all that are known to have left their wrapper: those in hand, body and bin, and the retained
 * @param unmatched apart from these: said to be in the bin, never opened
 * @param insertions ways into the body, of however many needles
 */
public record Counts(int opened, int inHand, int inBody, int inBin, int retained, int unmatched, int insertions) {}
