package org.filiform.decision.rule;

import java.util.regex.Pattern;

/**
 * The stable name of a rule: the id of the evidence row it carries, and a suffix where one row needs several rules.
 *
 * @param value such as {@code DN-R10} or {@code DN-A15-emergency}
 */
public record RuleId(String value) implements Comparable<RuleId> {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9]+(-[A-Za-z0-9]+)*");

    public RuleId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A rule id is made of letters and digits joined by hyphens, not '" + value + "'");
        }
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
