package org.filiform.fhir.unit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiform.fhir.row.Amount;

/** A quantity written as a text, such as {@code <5 10*9/L}: a comparator if there is one, a number, a unit. */
final class WrittenAmount {

    private static final int LONGEST = 60;
    private static final Pattern SHAPE = Pattern.compile("(<=|>=|<|>)?\\s*([0-9]+(?:\\.[0-9]+)?)\\s*(\\S+)");

    private WrittenAmount() {}

    /** Empty unless a number and a unit are there and nothing else. */
    static Optional<Amount> read(String text) {
        Matcher written = SHAPE.matcher(text.strip());
        if (text.length() > LONGEST || !written.matches()) {
            return Optional.empty();
        }
        String comparator = written.group(1) == null ? "" : written.group(1);
        return Optional.of(new Amount(group(written, 2), comparator, group(written, 3), "", ""));
    }

    private static String group(Matcher matcher, int number) {
        return String.valueOf(matcher.group(number));
    }
}
