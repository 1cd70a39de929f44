package org.filiform.decision.injectate;

import org.filiform.decision.quantity.Amount;
import org.filiform.decision.quantity.Exact;
import org.filiform.decision.quantity.Kilograms;

/** One line of the arithmetic by which a limit was found, in the order in which they are shown. */
public sealed interface Step {

    /** The weight by which it is reckoned, and how that was come by. */
    record Weight(Kilograms kilograms, DosingWeight.Basis basis) implements Step {}

    /** Where no source has a figure for the drug with epinephrine, that of the plain drug stands. */
    record PlainStands() implements Step {}

    /** So much for each kilogram. */
    record ByWeight(RowId row, Amount each, Kilograms weight, Amount gives) implements Step {}

    /** So much whatever the weight, in one treatment or in a day. */
    record Absolute(RowId row, Amount most, Ceiling.Per per) implements Step {}

    /** The lowest of those before it. */
    record Lowest(RowId row, Amount most) implements Step {}

    /** Less, by so many hundredths, for somebody whose body bears less. */
    record Reduced(RowId row, Exact percent, Amount to) implements Step {}
}
