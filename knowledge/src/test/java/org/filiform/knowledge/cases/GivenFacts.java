package org.filiform.knowledge.cases;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/** Turns what a case gives into facts, all said at the very moment of the answer. */
final class GivenFacts {

    static final AsOf AS_OF = new AsOf(LocalDate.of(2026, 6, 10), ZoneOffset.UTC);

    private static final Moment NOW = Moment.at(AS_OF.instant());
    private static final Map<Integer, Integer> DAY_OF_TRIMESTER = Map.of(1, 50, 2, 150, 3, 250);

    private final RuleSet rules;

    GivenFacts(RuleSet rules) {
        this.rules = rules;
    }

    Facts of(EvidenceCase given) {
        List<Assertion> said = new ArrayList<>();
        for (FactDefinition fact : rules.facts()) {
            Object value = given.given().get(fact.id().value());
            if (value != null) {
                said.addAll(said(fact, value));
            } else if (isNo(given.given().get("all-others")) && given.stage().includes(fact.stage())) {
                said.addAll(allOthers(fact));
            }
        }
        requireKnown(given);
        return Facts.of(said);
    }

    private static boolean isNo(@Nullable Object value) {
        return value instanceof String word && word.equals("no");
    }

    private void requireKnown(EvidenceCase given) {
        for (String fact : given.given().keySet()) {
            if (!fact.equals("all-others") && rules.fact(new FactId(fact)).isEmpty()) {
                throw new IllegalArgumentException(given.id() + " gives the fact '" + fact + "', which does not exist");
            }
        }
    }

    private static List<Assertion> allOthers(FactDefinition fact) {
        boolean planned = fact.stage() == Stage.PLAN
                && (fact.value() instanceof ValueKind.Choice
                        || fact.id().value().startsWith("planned-regions"));
        boolean open = fact.value() instanceof ValueKind.Quantity
                || planned
                || fact.id().value().equals("sex");
        if (open) {
            return List.of();
        }
        return List.of(assertion(fact, "all", fact.permits() ? Claim.Yes.plain() : new Claim.No()));
    }

    private static List<Assertion> said(FactDefinition fact, Object value) {
        return switch (value) {
            case String word -> word(fact, word);
            case Boolean yes -> List.of(assertion(fact, "1", yes ? Claim.Yes.plain() : new Claim.No()));
            case Number number -> List.of(measured(fact, Interval.exactly(number.doubleValue())));
            case List<?> words -> List.of(assertion(fact, "1", new Claim.Yes(tokens(words))));
            case Map<?, ?> map -> map(fact, CaseFiles.entries(map));
            default -> throw new IllegalArgumentException(fact.id() + " is given as " + value);
        };
    }

    private static List<Assertion> word(FactDefinition fact, String word) {
        return switch (word) {
            case "yes" -> List.of(assertion(fact, "1", Claim.Yes.plain()));
            case "no" -> List.of(assertion(fact, "1", new Claim.No()));
            case "unknown" -> List.of();
            default -> throw new IllegalArgumentException(fact.id() + " is given as '" + word + "'");
        };
    }

    private static List<Assertion> map(FactDefinition fact, Map<String, Object> map) {
        Map.Entry<String, Object> entry = map.entrySet().iterator().next();
        Object value = entry.getValue();
        return switch (entry.getKey()) {
            case "yes" -> yes(fact, value);
            case "conflict" ->
                List.of(assertion(fact, "yes", Claim.Yes.plain()), assertion(fact, "no", new Claim.No()));
            case "days-ago" -> List.of(assertion(fact, "1", new Claim.Dated(daysAgo(((Number) value).intValue()))));
            case "unit-unknown" -> List.of(assertion(fact, "1", new Claim.Unsure(UnknownReason.UNIT_UNKNOWN)));
            case "below" -> List.of(measured(fact, Interval.below(((Number) value).doubleValue(), false)));
            case "between" -> {
                List<?> ends = (List<?>) value;
                yield List.of(measured(
                        fact,
                        Interval.from(
                                ((Number) ends.getFirst()).doubleValue(), ((Number) ends.getLast()).doubleValue())));
            }
            default -> throw new IllegalArgumentException(fact.id() + " is given as " + map);
        };
    }

    private static List<Assertion> yes(FactDefinition fact, Object value) {
        return switch (value) {
            case List<?> words -> List.of(assertion(fact, "1", new Claim.Yes(tokens(words))));
            case Number trimester ->
                List.of(
                        assertion(fact, "1", Claim.Yes.plain()),
                        assertion(
                                fact,
                                "2",
                                new Claim.Gestation(
                                        daysAgo(DAY_OF_TRIMESTER.getOrDefault(trimester.intValue(), 0)), false)));
            default -> List.of(assertion(fact, "1", Claim.Yes.plain()));
        };
    }

    private static Assertion measured(FactDefinition fact, Interval value) {
        return assertion(fact, "1", new Claim.Measured(value));
    }

    private static Moment daysAgo(int days) {
        return Moment.on(AS_OF.day().minusDays(days), AS_OF.zone());
    }

    private static Set<Token> tokens(List<?> words) {
        return words.stream().map(word -> new Token(String.valueOf(word))).collect(Collectors.toSet());
    }

    private static Assertion assertion(FactDefinition fact, String number, Claim claim) {
        String reference = "Given/" + number;
        return new Assertion(
                new AssertionId(reference + "#" + fact.id()),
                fact.id(),
                claim,
                Validity.since(NOW),
                NOW,
                new Origin.HealthRecord(reference, ""));
    }
}
