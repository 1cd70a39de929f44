package org.filiform.decision.injectate;

import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Millilitres;

/** How much of a syringe may still be given before its local anaesthetics reach the maximum. */
public sealed interface Room {

    /** So much; nothing once the maximum is reached. */
    record UpTo(Millilitres volume) implements Room {}

    /** There is no local anaesthetic in it. */
    record NoneCounted() implements Room {}

    /** It cannot be told. */
    record Unknown() implements Room {}

    /**
     * What is left of the maximum, in volumes of this syringe.
     *
     * @param load what is used up
     * @param ofOneMillilitre what one millilitre more would use
     */
    static Room of(Load load, Load ofOneMillilitre) {
        if (load instanceof Load.Over) {
            return new UpTo(Millilitres.NONE);
        }
        if (load instanceof Load.Unknown || ofOneMillilitre instanceof Load.Unknown) {
            return new Unknown();
        }
        Exact each = ofOneMillilitre.used();
        return each.signum() == 0
                ? new NoneCounted()
                : new UpTo(new Millilitres(Exact.ONE.minus(load.used()).by(each)));
    }
}
