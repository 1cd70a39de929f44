package org.filiform.decision.quantity;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wrote in a field, parted into the figure and the unit.
 *
 * @param text all of it, without blanks around it
 * @param figure what stands before the first letter or percent sign
 * @param unit what stands after it
 */
record Written(String text, String figure, String unit) {

    /** Nobody needs more characters for a quantity. */
    private static final int LONGEST = 40;

    private static final Pattern PARTS = Pattern.compile("([^\\p{L}%]*)(.*)", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("(\\d{1,9})(?:\\.(\\d{1,9}))?");
    private static final Pattern COMMA = Pattern.compile("(\\d{1,9}),(\\d{1,9})");
    private static final Pattern NO_WHOLE = Pattern.compile("\\.(\\d{1,9})");
    private static final Pattern NO_PART = Pattern.compile("(\\d{1,9})\\.");
    private static final Pattern NEGATIVE = Pattern.compile("[-\\u2212]\\s*[\\d.,]+");

    /** Finest figures that are taken: 0.0625 below one, 1.25 above. */
    private static final int PLACES_BELOW_ONE = 4;

    private static final int PLACES = 2;
    private static final int THOUSAND = 3;

    static Written of(String typed) {
        String text = typed.strip();
        Matcher parts = PARTS.matcher(text);
        return parts.matches() && text.length() <= LONGEST
                ? new Written(text, parts.group(1).strip(), parts.group(2).strip())
                : new Written(text.substring(0, LONGEST), "", "");
    }

    /** The slip in the figure, if there is one: then it is no number to go on with. */
    Optional<Slip> slip(Unit belongs) {
        Matcher plain = PLAIN.matcher(figure);
        if (!plain.matches()) {
            return Optional.of(noNumber(belongs));
        }
        Optional<String> part = Optional.ofNullable(plain.group(2));
        return doubtful(plain.group(1), part.orElse(""), belongs);
    }

    private Slip noNumber(Unit belongs) {
        Matcher comma = COMMA.matcher(figure);
        if (comma.matches()) {
            String point = comma.group(1) + "." + comma.group(2);
            return slip(Slip.Why.COMMA, belongs, point, comma.group(1) + comma.group(2));
        }
        Matcher noWhole = NO_WHOLE.matcher(figure);
        Matcher noPart = NO_PART.matcher(figure);
        if (noWhole.matches()) {
            return slip(Slip.Why.UNFINISHED, belongs, "0." + noWhole.group(1), noWhole.group(1));
        }
        if (noPart.matches()) {
            return slip(Slip.Why.UNFINISHED, belongs, noPart.group(1));
        }
        return slip(noFigureAtAll(), belongs);
    }

    private Slip.Why noFigureAtAll() {
        if (text.isEmpty()) {
            return Slip.Why.NOTHING;
        }
        if (NEGATIVE.matcher(figure).matches()) {
            return Slip.Why.NEGATIVE;
        }
        return figure.contains(",") ? Slip.Why.COMMA : Slip.Why.NO_NUMBER;
    }

    private Optional<Slip> doubtful(String whole, String part, Unit belongs) {
        boolean belowOne = whole.equals("0");
        if (whole.startsWith("0") && !belowOne) {
            String digits = whole.substring(1);
            return Optional.of(slip(Slip.Why.LEADING_ZERO, belongs, "0." + digits + part, digits + point(part)));
        }
        if (!belowOne && part.length() == THOUSAND) {
            return Optional.of(slip(Slip.Why.THOUSANDS, belongs, whole + "." + part, whole + part));
        }
        if (part.length() > (belowOne ? PLACES_BELOW_ONE : PLACES)) {
            return Optional.of(slip(Slip.Why.TOO_FINE, belongs));
        }
        return number().signum() == 0 ? Optional.of(slip(Slip.Why.ZERO, belongs)) : Optional.empty();
    }

    private static String point(String part) {
        return part.isEmpty() ? "" : "." + part;
    }

    /** The number; to be asked only where there is no slip. */
    Exact number() {
        return Exact.of(figure);
    }

    Slip slip(Slip.Why why, Unit belongs, String... figures) {
        List<String> readings = List.of(figures).stream()
                .map(reading -> Exact.of(reading) + " " + belongs.symbol())
                .toList();
        return new Slip(why, text, belongs, Unit.written(unit), readings);
    }

    Slip slip(Slip.Why why, Unit belongs, List<String> readings) {
        return new Slip(why, text, belongs, Unit.written(unit), readings);
    }
}
