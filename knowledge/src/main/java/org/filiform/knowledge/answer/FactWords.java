package org.filiform.knowledge.answer;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Test;
import org.filiform.knowledge.fact.FactEntry;

/** What is known of a fact, when that was, and who says so, in words. */
public final class FactWords {

    private final RuleSet rules;
    private final PlaceWords places;
    private final ZoneId zone;

    /**
     * Words for one answer.
     *
     * @param rules the rules as adopted
     * @param places words for places
     * @param zone the zone in which days are counted
     */
    public FactWords(RuleSet rules, PlaceWords places, ZoneId zone) {
        this.rules = rules;
        this.places = places;
        this.zone = zone;
    }

    /** What is known, such as {@code yes: left arm}, {@code 3.4} or {@code not asked}. */
    public String reads(FactEntry fact, Reading reading) {
        return switch (reading.state()) {
            case NO -> "no";
            case YES -> yes(fact, reading);
            case CONFLICT -> "yes and no: sources contradict each other";
            case UNKNOWN -> unknown(fact, reading);
        };
    }

    private String yes(FactEntry fact, Reading reading) {
        return switch (fact.definition().value()) {
            case ValueKind.YesNo _ -> "yes";
            case ValueKind.Quantity(String unit) ->
                reading.values().isEmpty() ? "yes" : amounts(reading.values(), unit);
            case ValueKind.Day _ -> daysAgo(reading.values());
            case ValueKind.Trimester _ -> trimester(reading);
            case ValueKind.Places _ ->
                reading.which().isEmpty()
                        ? "yes, where was not said"
                        : "yes: " + Wording.list(places.names(reading.whichInOrder()));
            case ValueKind.Choice _ ->
                reading.which().isEmpty()
                        ? "yes, which was not said"
                        : reading.whichInOrder().stream().map(places::name).collect(Collectors.joining(", "));
        };
    }

    private static String trimester(Reading reading) {
        if (reading.values().isEmpty()) {
            return "yes, trimester not known";
        }
        String trimester = FactJson.trimester(reading.values()).replace("-", " or ");
        return "yes, trimester " + trimester + (reading.estimated() ? " (estimated)" : "");
    }

    private static String daysAgo(List<Interval> values) {
        if (values.isEmpty()) {
            return "yes";
        }
        Interval days = values.getFirst();
        if (days.high() == 0) {
            return "today, or still going on";
        }
        return days.isExact() ? Wording.count((long) days.low(), "day") + " ago" : between(days) + " days ago";
    }

    /** Numbers with their unit, such as {@code 2.1 or 3.4} or {@code below 5 × 10⁹/L}. */
    public static String amounts(List<Interval> values, String unit) {
        String numbers = values.stream().map(FactWords::amount).collect(Collectors.joining(" or "));
        String words = Wording.unit(unit);
        return words.isEmpty() ? numbers : numbers + " " + words;
    }

    private static String amount(Interval value) {
        if (value.isExact()) {
            return number(value.low());
        }
        if (Double.isInfinite(value.low())) {
            return (value.highOpen() ? "below " : "at most ") + number(value.high());
        }
        if (Double.isInfinite(value.high())) {
            return (value.lowOpen() ? "above " : "at least ") + number(value.low());
        }
        return between(value);
    }

    private static String between(Interval value) {
        return number(value.low()) + " to " + number(value.high());
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private String unknown(FactEntry fact, Reading reading) {
        UnknownReason why = reading.why().orElse(UnknownReason.NOT_ASKED);
        return lastValue(fact, reading)
                .map(value -> why == UnknownReason.EXPIRED
                        ? value + ", older than " + Wording.of(fact.definition().life()) + limit(fact)
                        : value + ", " + Wording.of(why) + limit(fact))
                .orElseGet(() -> Wording.of(why));
    }

    /** The number that stands in the record although it does not count any more. */
    private static Optional<String> lastValue(FactEntry fact, Reading reading) {
        return reading.from().stream()
                .map(Assertion::claim)
                .flatMap(claim -> claim instanceof Claim.Measured(Interval value)
                                && fact.definition().value() instanceof ValueKind.Quantity(String unit)
                        ? Optional.of("last " + amounts(List.of(value), unit)).stream()
                        : Optional.<String>empty().stream())
                .findFirst();
    }

    private String limit(FactEntry fact) {
        return hasLimit(fact) ? "" : "; " + Wording.NO_ADOPTED_LIMIT;
    }

    /** Whether a rule that is applied compares the fact with a limit. */
    public boolean hasLimit(FactEntry fact) {
        return rules.rules().stream().filter(Rule::enabled).anyMatch(rule -> compares(rule.when(), fact));
    }

    private static boolean compares(Condition condition, FactEntry fact) {
        return switch (condition) {
            case Condition.All all -> all.parts().stream().anyMatch(part -> compares(part, fact));
            case Condition.AnyOf any -> any.parts().stream().anyMatch(part -> compares(part, fact));
            case Condition.Not not -> compares(not.part(), fact);
            case Condition.Ask ask -> ask.fact().equals(fact.id()) && ask.test() instanceof Test.Compare;
        };
    }

    /** Who says so and since when, one text a deciding assertion; how many others say the same. */
    public List<String> from(FactEntry fact, Reading reading) {
        List<String> deciding =
                reading.from().stream().map(assertion -> from(fact, assertion)).toList();
        int others = reading.fromCount() - deciding.size();
        if (deciding.isEmpty() || others <= 0) {
            return deciding;
        }
        List<String> withOthers = new ArrayList<>(deciding);
        withOthers.set(deciding.size() - 1, deciding.getLast() + "; and " + others + " more");
        return withOthers;
    }

    private String from(FactEntry fact, Assertion assertion) {
        return who(assertion.origin()) + since(fact, assertion);
    }

    private static String who(Origin origin) {
        return switch (origin) {
            case Origin.HealthRecord(String reference, String note) ->
                reference + (note.isEmpty() ? "" : " (" + note + ")");
            case Origin.Answer(String reference) -> reference;
            case Origin.Practitioner(String reference, String name, String why) ->
                reference + " (" + name + (why.isEmpty() ? "" : ": " + why) + ")";
        };
    }

    private String since(FactEntry fact, Assertion assertion) {
        return switch (assertion.claim()) {
            case Claim.Born(var day) -> word(", born ", DateWords.of(day, zone));
            case Claim.Dated(var day) -> word(", ", DateWords.of(day, zone));
            case Claim.Gestation(var lastPeriod, boolean estimated) ->
                word(estimated ? ", taken to have begun " : ", last period ", DateWords.of(lastPeriod, zone));
            case Claim.Measured _ -> word(", ", DateWords.of(assertion.valid().from(), zone));
            case Claim.Yes _, Claim.No _, Claim.Unsure _ ->
                word(before(fact, assertion), DateWords.of(assertion.valid().from(), zone));
        };
    }

    private static String before(FactEntry fact, Assertion assertion) {
        return switch (assertion.origin()) {
            case Origin.Answer _ -> ", answered ";
            case Origin.Practitioner _ -> ", ";
            case Origin.HealthRecord _ -> fact.definition().value() instanceof ValueKind.Quantity ? ", " : ", since ";
        };
    }

    private static String word(String before, String date) {
        return date.isEmpty() ? "" : before + date;
    }
}
