package org.filiform.fhir.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Interval;
import org.filiform.fhir.row.Amount;
import org.filiform.fhir.row.Value;

/**
 * Turns a quantity into the unit of a fact, by exact factors and only where there is no doubt. The unit must be given in
 * UCUM; a unit for people counts where it is, letter for letter, a UCUM unit listed here.
 *
 * <p>HbA1c in {@code mmol/mol} is not turned into per cent: that takes a formula for which the pack has no source.
 */
public final class Units {

    /** The code system of UCUM. */
    public static final String UCUM = "http://unitsofmeasure.org";

    private static final int LARGEST_EXPONENT = 300;

    /**
     * One conversion.
     *
     * @param from a unit of UCUM, without annotations
     * @param to another
     * @param factor by which the number is multiplied
     */
    public record Conversion(String from, String to, BigDecimal factor) {}

    private static final List<Conversion> TABLE = List.of(
            factor("10*9/L", "10*9/L", "1"),
            factor("G/L", "10*9/L", "1"),
            factor("10*3/uL", "10*9/L", "1"),
            factor("10*3/mm3", "10*9/L", "1"),
            factor("10*6/mL", "10*9/L", "1"),
            factor("/nL", "10*9/L", "1"),
            factor("10*12/L", "10*9/L", "1000"),
            factor("10*6/uL", "10*9/L", "1000"),
            factor("10*4/uL", "10*9/L", "10"),
            factor("10*6/L", "10*9/L", "0.001"),
            factor("10*3/mL", "10*9/L", "0.001"),
            factor("/uL", "10*9/L", "0.001"),
            factor("/mm3", "10*9/L", "0.001"),
            factor("%", "%", "1"),
            factor("10*-2", "%", "1"),
            factor("kg/m2", "kg/m2", "1"),
            factor("{INR}", "{INR}", "1"),
            factor("{ratio}", "{INR}", "1"),
            factor("1", "{INR}", "1"),
            factor("a", "a", "1"),
            factor("d", "d", "1"),
            factor("wk", "d", "7"));

    private static final Map<String, Map<String, BigDecimal>> FACTORS = TABLE.stream()
            .collect(Collectors.groupingBy(
                    Conversion::to, Collectors.toUnmodifiableMap(Conversion::from, Conversion::factor)));

    private Units() {}

    private static Conversion factor(String from, String to, String factor) {
        return new Conversion(from, to, new BigDecimal(factor));
    }

    /** All that is known, for the documentation. */
    public static List<Conversion> table() {
        return TABLE;
    }

    /**
     * What is known of a quantity, in another unit.
     *
     * @return empty if the unit is unknown or cannot be turned into that one, or the number or the comparator makes no
     *     sense
     */
    public static Optional<Interval> convert(Amount amount, String to) {
        return number(amount, to).flatMap(number -> compared(number, amount.comparator()));
    }

    /** What is known of a number that stands without a unit because its unit is understood. */
    public static Optional<Interval> bare(Amount amount) {
        return decimal(amount.number()).flatMap(number -> compared(number.doubleValue(), amount.comparator()));
    }

    /** What is known of a range, in another unit; an end that is missing is open. */
    public static Optional<Interval> convert(Amount low, Amount high, String to) {
        Optional<Double> from = number(low, to);
        Optional<Double> upTo = number(high, to);
        boolean lost = low.isPresent() != from.isPresent() || high.isPresent() != upTo.isPresent();
        boolean empty = from.isEmpty() && upTo.isEmpty();
        if (lost || empty) {
            return Optional.empty();
        }
        double lowest = from.orElse(Double.NEGATIVE_INFINITY);
        double highest = upTo.orElse(Double.POSITIVE_INFINITY);
        return lowest > highest
                ? Optional.empty()
                : Optional.of(new Interval(lowest, highest, from.isEmpty(), upTo.isEmpty()));
    }

    /** What is known of the number of a value, in another unit. */
    public static Optional<Interval> convert(Value value, String to) {
        return switch (value.kind()) {
            case QUANTITY -> convert(value.amount(), to);
            case RANGE -> convert(value.amount(), value.upper(), to);
            case TEXT -> WrittenAmount.read(value.text()).flatMap(amount -> convert(amount, to));
            case NONE, CODED, DATE, BOOLEAN, OTHER -> Optional.empty();
        };
    }

    private static Optional<Interval> compared(double number, String comparator) {
        return switch (comparator) {
            case "" -> Optional.of(Interval.exactly(number));
            case "<" -> Optional.of(Interval.below(number, false));
            case "<=" -> Optional.of(Interval.below(number, true));
            case ">" -> Optional.of(Interval.above(number, false));
            case ">=" -> Optional.of(Interval.above(number, true));
            default -> Optional.empty();
        };
    }

    /** The number alone, in another unit. */
    private static Optional<Double> number(Amount amount, String to) {
        return factor(amount, to)
                .flatMap(factor -> decimal(amount.number())
                        .map(number -> number.multiply(factor).doubleValue()));
    }

    private static Optional<BigDecimal> factor(Amount amount, String to) {
        boolean foreign = !amount.system().isEmpty() && !amount.system().equals(UCUM);
        if (foreign) {
            return Optional.empty();
        }
        String unit = amount.code().isEmpty() ? amount.unit() : amount.code();
        Map<String, BigDecimal> known = FACTORS.getOrDefault(to, Map.of());
        return Optional.ofNullable(known.get(plain(unit)));
    }

    /** Without annotations in braces, which mean nothing beside a unit. */
    private static String plain(String unit) {
        if (unit.indexOf('{') < 0) {
            return unit;
        }
        String bare = unit.replaceAll("\\{[^}]*}", "");
        return bare.isEmpty() ? unit : bare;
    }

    /** A number as JSON writes it, unless it is beyond all measure. */
    static Optional<BigDecimal> decimal(String digits) {
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(digits);
            boolean measured = Math.abs((long) number.precision() - number.scale()) < LARGEST_EXPONENT;
            return measured ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
