package org.filiform.decision.quantity;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was typed into the fields of an injection. A unit may stand behind the figure and must then be the one that
 * belongs there; a concentration needs its unit, since 1 % is ten times 1 mg/mL. Nothing is guessed.
 */
public final class Typing {

    /** A gram in each millilitre: nothing is stronger. */
    private static final Exact STRONGEST = Exact.of(1000);

    private static final Pattern DILUTION = Pattern.compile("1\\s*:\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,9})");

    /** As fine as it may be typed. */
    private static final int PLACES = 2;

    private static final int PLACES_BELOW_ONE = 4;

    private Typing() {}

    /**
     * A volume in mL.
     *
     * @param most the largest that is plausible
     * @param drawn what is in the syringe, so that an amount typed by mistake can be shown as its volume
     */
    public static Typed<Millilitres> volume(String typed, Millilitres most, Optional<Concentration> drawn) {
        Written written = Written.of(typed);
        Exact upTo = most.value();
        return read(written, Unit.ML, Exact.ZERO, upTo, Millilitres::new, unit -> asVolume(written, unit, most, drawn));
    }

    /** What somebody weighs, in kg, between the least and the most that is plausible. */
    public static Typed<Kilograms> weight(String typed, Kilograms least, Kilograms most) {
        return plain(typed, Unit.KG, least.value(), most.value(), Kilograms::new);
    }

    /** An amount in mg, up to the most that is plausible. */
    public static Typed<Milligrams> milligrams(String typed, Milligrams most) {
        return plain(typed, Unit.MG, Exact.ZERO, most.value(), Milligrams::new);
    }

    /** An amount of toxin in units, up to the most that is plausible. */
    public static Typed<ToxinUnits> toxin(String typed, ToxinUnits most) {
        return plain(typed, Unit.UNITS, Exact.ZERO, most.value(), ToxinUnits::new);
    }

    /** A concentration of a drug, in percent or mg/mL. */
    public static Typed<Concentration> concentration(String typed) {
        Written written = Written.of(typed);
        return Unit.written(written.unit()).equals(Optional.of(Unit.PERCENT))
                ? read(written, Unit.PERCENT, Exact.ZERO, Exact.HUNDRED, Concentration::percent, _ -> List.of())
                : withUnit(written, Unit.MG_PER_ML, Concentration::milligrams);
    }

    /** A concentration of toxin, in units/mL. */
    public static Typed<Concentration> toxinConcentration(String typed) {
        return withUnit(Written.of(typed), Unit.UNITS_PER_ML, figure -> new Concentration(new ToxinUnits(figure)));
    }

    /** A dilution such as 1:200,000, in which the comma can only part thousands. */
    public static Typed<Concentration> dilution(String typed) {
        Written written = Written.of(typed);
        Matcher ratio = DILUTION.matcher(written.text());
        if (!ratio.matches()) {
            Slip.Why why = written.text().isEmpty() ? Slip.Why.NOTHING : Slip.Why.NO_NUMBER;
            return new Typed.Refused<>(written.slip(why, Unit.MG_PER_ML));
        }
        long millilitres = Long.parseLong(ratio.group(1).replace(",", ""));
        return millilitres == 0
                ? new Typed.Refused<>(written.slip(Slip.Why.ZERO, Unit.MG_PER_ML))
                : new Typed.Read<>(Concentration.oneIn(millilitres));
    }

    private static <Q> Typed<Q> plain(String typed, Unit unit, Exact least, Exact most, Function<Exact, Q> make) {
        Written written = Written.of(typed);
        return read(written, unit, least, most, make, _ -> List.of());
    }

    private static Typed<Concentration> withUnit(Written written, Unit belongs, Function<Exact, Concentration> make) {
        Optional<Slip> slip = written.slip(belongs);
        if (slip.isEmpty() && written.unit().isEmpty()) {
            return new Typed.Refused<>(written.slip(Slip.Why.NO_UNIT, belongs, units(written, belongs)));
        }
        return read(written, belongs, Exact.ZERO, STRONGEST, make, _ -> List.of());
    }

    private static List<String> units(Written written, Unit belongs) {
        return belongs == Unit.MG_PER_ML
                ? List.of(shown(written.number(), Unit.PERCENT), shown(written.number(), belongs))
                : List.of(shown(written.number(), belongs));
    }

    private static <Q> Typed<Q> read(
            Written written,
            Unit belongs,
            Exact least,
            Exact most,
            Function<Exact, Q> make,
            Function<Unit, List<String>> instead) {
        Optional<Slip> slip = written.slip(belongs)
                .or(() -> otherUnit(written, belongs, instead))
                .or(() -> beyond(written, belongs, least, most));
        return slip.<Typed<Q>>map(Typed.Refused::new).orElseGet(() -> new Typed.Read<>(make.apply(written.number())));
    }

    private static Optional<Slip> otherUnit(Written written, Unit belongs, Function<Unit, List<String>> instead) {
        if (written.unit().isEmpty()) {
            return Optional.empty();
        }
        Optional<Unit> unit = Unit.written(written.unit());
        if (unit.isEmpty()) {
            return Optional.of(written.slip(Slip.Why.UNKNOWN_UNIT, belongs));
        }
        List<String> readings = unit.get()
                .convert(written.number(), belongs)
                .map(figure -> List.of(shown(figure, belongs)))
                .orElseGet(() -> instead.apply(unit.get()));
        return unit.get() == belongs
                ? Optional.empty()
                : Optional.of(written.slip(Slip.Why.OTHER_UNIT, belongs, readings));
    }

    /** The volume of an amount, where the syringe holds one concentration of the same kind. */
    private static List<String> asVolume(Written written, Unit unit, Millilitres most, Optional<Concentration> drawn) {
        return drawn.flatMap(concentration -> unit.convert(
                                written.number(), concentration.perMillilitre().unit())
                        .map(concentration.perMillilitre()::of)
                        .map(concentration::holding))
                .filter(volume -> volume.compareTo(most) <= 0)
                .map(volume -> List.of(shown(volume.value(), Unit.ML)))
                .orElse(List.of());
    }

    private static Optional<Slip> beyond(Written written, Unit belongs, Exact least, Exact most) {
        if (least.isAbove(written.number())) {
            return Optional.of(written.slip(Slip.Why.TOO_LITTLE, belongs));
        }
        return written.number().isAbove(most)
                ? Optional.of(written.slip(Slip.Why.TOO_MUCH, belongs))
                : Optional.empty();
    }

    private static String shown(Exact figure, Unit unit) {
        int places = Exact.ONE.isAbove(figure) ? PLACES_BELOW_ONE : PLACES;
        return figure.down(places) + " " + unit.symbol();
    }
}
