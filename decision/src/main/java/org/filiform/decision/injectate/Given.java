package org.filiform.decision.injectate;

import java.time.Instant;
import java.util.Optional;
import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Amount;

/**
 * What somebody got of a drug.
 *
 * @param at when
 * @param drug which
 * @param form plain or with epinephrine
 * @param amount how much; empty where that is not known, and in saline, of which nothing is counted
 */
public record Given(Instant at, Token drug, Form form, Optional<Amount> amount) {}
