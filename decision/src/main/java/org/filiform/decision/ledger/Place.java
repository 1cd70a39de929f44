package org.filiform.decision.ledger;

import java.util.Optional;
import org.filiform.decision.fact.Token;

/**
 * Where a needle goes in.
 *
 * @param muscle which muscle, as the pack names it
 * @param region which painted region, as the pack names it
 * @param side the client's side
 * @param point where in the picture, when it was pointed at
 */
public record Place(Token muscle, Token region, Side side, Optional<Point> point) {}
