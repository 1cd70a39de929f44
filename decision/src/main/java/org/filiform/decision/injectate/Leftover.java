package org.filiform.decision.injectate;

import java.util.Collection;
import org.filiform.decision.quantity.Millilitres;

/** What remains in a syringe. What physically happened is kept even where it cannot add up. */
public sealed interface Leftover {

    /** So much, or nothing. */
    record Left(Millilitres volume) implements Leftover {}

    /** More left the syringe than was drawn: something was written down wrongly. */
    record MoreThanDrawn(Millilitres excess) implements Leftover {}

    /** What was drawn, less what the points got and what was thrown away. */
    static Leftover of(Millilitres drawn, Collection<Millilitres> given, Millilitres discarded) {
        Millilitres gone = given.stream().reduce(discarded, Millilitres::plus);
        return gone.compareTo(drawn) > 0 ? new MoreThanDrawn(gone.minus(drawn)) : new Left(drawn.minus(gone));
    }
}
