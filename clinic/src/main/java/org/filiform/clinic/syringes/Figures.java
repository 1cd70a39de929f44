package org.filiform.clinic.syringes;

import java.math.BigDecimal;
import org.filiform.decision.injectate.Load;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;
import org.filiform.decision.quantity.Millilitres;

/** Figures as they are kept and shown: what was given is rounded up, what may still be given is rounded down. */
final class Figures {

    /** As fine as anything that can be typed, and finer. */
    private static final int KEPT = 9;

    /** As fine as a volume is typed. */
    private static final int TYPED = 4;

    private static final int SHOWN = 2;

    private Figures() {}

    static BigDecimal decimal(Kilograms weight) {
        return weight.value().down(KEPT);
    }

    static BigDecimal decimal(Millilitres volume) {
        return volume.value().down(KEPT);
    }

    static BigDecimal decimal(Amount amount) {
        return amount.value().down(KEPT);
    }

    /** As it was typed: nothing is finer than this. */
    static String volume(Millilitres volume) {
        return volume.value().down(TYPED).toPlainString();
    }

    /** What may still be given. */
    static String room(Millilitres volume) {
        return volume.value().down(SHOWN).toPlainString();
    }

    static String given(Amount amount) {
        return amount.value().up(SHOWN) + " " + amount.unit().symbol();
    }

    /** Which part of the whole was used, in whole hundredths, so that a little above is never shown as all of it. */
    static String percent(Load load) {
        return load.used().times(Exact.HUNDRED).up(0).toPlainString();
    }

    static Millilitres volume(BigDecimal millilitres) {
        return new Millilitres(Exact.of(millilitres));
    }
}
