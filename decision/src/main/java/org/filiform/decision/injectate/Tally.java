package org.filiform.decision.injectate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filiform.decision.fact.Token;
import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Exact;

/** Adds up what was given and holds it against the limits. */
final class Tally {

    /** A drug in a form: each has limits of its own. */
    private record Sort(Token drug, Form form) {}

    private static final Comparator<Sort> ORDER =
            Comparator.comparing(Sort::drug).thenComparing(Sort::form);

    private final List<Portion> portions = new ArrayList<>();
    private final List<Load.Missing> without = new ArrayList<>();
    private final Dosing dosing;

    private Tally(Dosing dosing) {
        this.dosing = dosing;
    }

    /** The load of all this, which counts together. */
    static Load of(Dosing dosing, Collection<Given> given) {
        Map<Sort, Amount> sums = new TreeMap<>(ORDER);
        Tally tally = new Tally(dosing);
        for (Given each : given) {
            each.amount()
                    .ifPresentOrElse(
                            amount -> sums.merge(new Sort(each.drug(), each.form()), amount, Amount::plus),
                            () -> tally.missing(each.drug(), Limit.Why.AMOUNT_NOT_NOTED));
        }
        sums.forEach(tally::add);
        return tally.load();
    }

    private void missing(Token drug, Limit.Why why) {
        Load.Missing missing = new Load.Missing(drug, why);
        if (!without.contains(missing)) {
            without.add(missing);
        }
    }

    private void add(Sort sort, Amount amount) {
        switch (dosing.limit(sort.drug(), sort.form())) {
            case Limit.AtMost limit -> portions.add(new Portion(sort.drug(), sort.form(), amount, limit));
            case Limit.Unknown(Limit.Why why) -> missing(sort.drug(), why);
            case Limit.Unlimited _ -> {}
        }
    }

    /** A known excess is never hidden behind what is not known. */
    private Load load() {
        Exact used = portions.stream().map(Portion::share).reduce(Exact.ZERO, Exact::plus);
        if (used.isAbove(Exact.ONE)) {
            return new Load.Over(used, portions);
        }
        return without.isEmpty() ? new Load.Within(used, portions) : new Load.Unknown(used, portions, without);
    }
}
