package org.filiform.decision.injectate;

import org.filiform.decision.fact.Token;

/**
 * From which age on a drug may be given.
 *
 * @param id the row
 * @param drug which drug
 * @param years the first age, in completed years
 */
public record MinimumAge(RowId id, Token drug, int years) {}
