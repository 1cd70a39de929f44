package org.filiform.decision.quantity;

/** How much of a drug: by weight or, for a toxin, by its effect. The two never add up. */
public sealed interface Amount permits Milligrams, ToxinUnits {

    Exact value();

    /** What it is counted in. */
    Unit unit();

    /** So much of the same kind. */
    Amount of(Exact value);

    default Amount plus(Amount other) {
        return of(value().plus(sameKind(other)));
    }

    default Amount times(Exact factor) {
        return of(value().times(factor));
    }

    /** Which part of a whole this is. */
    default Exact share(Amount whole) {
        return value().by(sameKind(whole));
    }

    private Exact sameKind(Amount other) {
        if (unit() != other.unit()) {
            throw new IllegalArgumentException(this + " and " + other + " are counted in different things");
        }
        return other.value();
    }
}
