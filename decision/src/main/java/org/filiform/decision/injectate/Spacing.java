package org.filiform.decision.injectate;

import java.time.Duration;
import org.filiform.decision.fact.Token;

/**
 * How long to wait before a drug is given again.
 *
 * @param id the row
 * @param drug which drug
 * @param apart from one giving to the next, at least
 */
public record Spacing(RowId id, Token drug, Duration apart) {}
