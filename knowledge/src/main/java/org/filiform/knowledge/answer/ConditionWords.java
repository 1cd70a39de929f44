package org.filiform.knowledge.answer;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.Test;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.fact.FactEntry;

/** A condition in words, such as {@code Takes warfarin and INR above 3}. */
public final class ConditionWords {

    /** More names than this are counted instead of listed. */
    private static final int MOST_NAMED = 8;

    private final Pack pack;
    private final PlaceWords places;

    public ConditionWords(Pack pack) {
        this.pack = pack;
        this.places = new PlaceWords(pack);
    }

    public String of(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> joined(parts, " and ");
            case Condition.AnyOf(var parts) -> joined(parts, " or ");
            case Condition.Not(Condition.Ask ask) when ask.test() instanceof Test.Holds -> "not: " + label(ask);
            case Condition.Not(var part) -> "not (" + of(part) + ")";
            case Condition.Ask ask -> asked(ask);
        };
    }

    private String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.AnyOf
                        ? "(" + of(part) + ")"
                        : of(part))
                .collect(Collectors.joining(word));
    }

    private String asked(Condition.Ask ask) {
        return switch (ask.test()) {
            case Test.Holds _ -> label(ask);
            case Test.Unless _ -> "unless it is recorded: " + label(ask);
            case Test.Present _ -> "known: " + label(ask);
            case Test.Compare(var operator, double limit) ->
                label(ask) + " " + words(operator) + " " + number(limit) + unit(ask);
            case Test.Within(int days) -> label(ask) + " no more than " + days + " days ago";
            case Test.Trimester(var any) ->
                label(ask) + " in trimester "
                        + new TreeSet<>(any).stream().map(String::valueOf).collect(Collectors.joining(" or "));
            case Test.Has(var any) -> label(ask) + " among " + named(any);
        };
    }

    private String label(Condition.Ask ask) {
        return pack.facts()
                .find(ask.fact())
                .map(FactEntry::label)
                .orElse(ask.fact().value());
    }

    private String unit(Condition.Ask ask) {
        boolean isQuantity = pack.facts().named(ask.fact()).definition().value() instanceof ValueKind.Quantity;
        if (!isQuantity
                || !(pack.facts().named(ask.fact()).definition().value() instanceof ValueKind.Quantity(String unit))) {
            return "";
        }
        String words = Wording.unit(unit);
        return words.isEmpty() ? "" : " " + words;
    }

    private static String words(Test.Operator operator) {
        return switch (operator) {
            case LT -> "below";
            case LE -> "at most";
            case GT -> "above";
            case GE -> "at least";
        };
    }

    private static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private String named(Collection<Token> words) {
        List<String> names = places.names(new TreeSet<>(words));
        return names.size() <= MOST_NAMED
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MOST_NAMED)) + " and " + (names.size() - MOST_NAMED) + " more";
    }
}
