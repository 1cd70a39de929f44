package org.filiform.decision.quantity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The units that people write in the fields of an injection, right ones and mixed-up ones. */
public enum Unit {
    MG("mg", Of.MASS, "1"),
    G("g", Of.MASS, "1000"),
    MCG("mcg", Of.MASS, "0.001", "µg", "μg", "ug"),
    KG("kg", Of.MASS, "1000000"),
    LB("lb", Of.MASS, "453592.37", "lbs"),
    ML("mL", Of.VOLUME, "1", "cc"),
    L("L", Of.VOLUME, "1000"),
    PERCENT("%", Of.STRENGTH, "10"),
    MG_PER_ML("mg/mL", Of.STRENGTH, "1"),
    MCG_PER_ML("mcg/mL", Of.STRENGTH, "0.001", "µg/ml", "μg/ml", "ug/ml"),
    UNITS("units", Of.EFFECT, "1", "unit"),
    UNITS_PER_ML("units/mL", Of.EFFECT_STRENGTH, "1", "unit/ml");

    /** What a unit measures. */
    private enum Of {
        MASS,
        VOLUME,
        STRENGTH,
        EFFECT,
        EFFECT_STRENGTH
    }

    private final String symbol;
    private final Of of;
    /** Never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Exact inSmallest;
    /** Made by {@code Set.of}, so it never changes. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<String> alsoWritten;

    Unit(String symbol, Of of, String inSmallest, String... alsoWritten) {
        this.symbol = symbol;
        this.of = of;
        this.inSmallest = Exact.of(inSmallest);
        this.alsoWritten = Set.of(alsoWritten);
    }

    /** As it is shown. */
    public String symbol() {
        return symbol;
    }

    /** The unit that somebody wrote, in capitals or not, with blanks or not. */
    static Optional<Unit> written(String text) {
        String word = text.replace(" ", "").toLowerCase(Locale.ROOT);
        for (Unit unit : values()) {
            if (unit.symbol.toLowerCase(Locale.ROOT).equals(word) || unit.alsoWritten.contains(word)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** A figure in this unit as one in another, if both measure the same. */
    Optional<Exact> convert(Exact figure, Unit to) {
        return of == to.of ? Optional.of(figure.times(inSmallest).by(to.inSmallest)) : Optional.empty();
    }
}
