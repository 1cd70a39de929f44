package org.filiform.population.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.filiform.decision.answer.Frame;
import org.filiform.decision.answer.Gap;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.AsOf;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Facts;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.population.PatientAnswer;

/** People about whom anything may have been said that the shipped pack can ask, and clinics that adopted it anyhow. */
final class RandomPeople {

    static final Pack PACK = PackLoader.shipped();
    static final AsOf AS_OF = new AsOf(LocalDate.of(2026, 6, 10), ZoneOffset.ofHours(2));

    private final SplittableRandom random;
    private final List<Token> words;

    RandomPeople(long seed) {
        this.random = new SplittableRandom(seed);
        Set<Token> all = new TreeSet<>();
        PACK.regions().stream().limit(12).forEach(region -> all.add(region.code()));
        PACK.facts().stream().map(fact -> fact.definition().value()).forEach(value -> {
            if (value instanceof ValueKind.Choice(Set<Token> of)) {
                all.addAll(of);
            }
            if (value instanceof ValueKind.Places(Set<Token> whenUnsaid)) {
                all.addAll(whenUnsaid);
            }
        });
        this.words = List.copyOf(all);
    }

    static Frame frame(Stage stage) {
        return new Frame(AS_OF, stage, "en", PACK.identity(), Optional.empty());
    }

    static Screener screener(RuleSet rules) {
        return new Screener(rules, PACK.readingLimits());
    }

    List<PatientAnswer> people(int count, Screener screener, Frame frame) {
        List<PatientAnswer> people = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            List<Gap> gaps = random.nextInt(9) == 0
                    ? List.of(new Gap("Condition.ndjson:" + number, "A line\tbreak\nhere"), new Gap("", "More"))
                    : List.of();
            people.add(new PatientAnswer(
                    "p-%06d-ü".formatted(number), screener.screen(facts(), gaps, frame), random.nextInt(20) == 0));
        }
        return people;
    }

    private Facts facts() {
        int oneIn = pick(List.of(2, 8, 30, 200));
        List<Assertion> said = new ArrayList<>();
        for (FactDefinition fact : PACK.ruleSet().facts()) {
            while (random.nextInt(oneIn) == 0) {
                said.add(assertion(fact, said.size()));
            }
        }
        return Facts.of(said);
    }

    private Assertion assertion(FactDefinition fact, int number) {
        Moment from = moment();
        Validity valid = switch (random.nextInt(6)) {
            case 0 -> Validity.between(from, from.plus(Duration.ofDays(random.nextInt(900))));
            case 1 -> Validity.untilThenAsk(from, from.plus(Duration.ofDays(random.nextInt(900))), UnknownReason.STALE);
            default -> Validity.since(from);
        };
        String reference = pick(List.of("Condition/", "Observation/", "MedicationRequest/")) + random.nextInt(100_000);
        return new Assertion(
                new AssertionId(reference + "#" + number), fact.id(), claim(fact), valid, from, origin(reference));
    }

    private Origin origin(String reference) {
        return switch (random.nextInt(4)) {
            case 0 -> new Origin.Answer(reference);
            case 1 -> new Origin.Practitioner(reference, "Ada", "examined");
            case 2 -> new Origin.HealthRecord(reference, "matched by name: warfarin");
            default -> new Origin.HealthRecord(reference, "");
        };
    }

    private Claim claim(FactDefinition fact) {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return new Claim.No();
        }
        if (kind == 2) {
            return new Claim.Unsure(pick(List.of(UnknownReason.values())));
        }
        return switch (fact.value()) {
            case ValueKind.YesNo _ -> Claim.Yes.plain();
            case ValueKind.Quantity _ -> new Claim.Measured(interval());
            case ValueKind.Day _ -> new Claim.Dated(moment());
            case ValueKind.Places _, ValueKind.Choice _ -> new Claim.Yes(which());
            case ValueKind.Trimester _ ->
                random.nextBoolean() ? Claim.Yes.plain() : new Claim.Gestation(moment(), random.nextBoolean());
        };
    }

    private Set<Token> which() {
        Set<Token> which = new TreeSet<>();
        while (random.nextInt(3) > 0) {
            which.add(pick(words));
        }
        return which;
    }

    private Interval interval() {
        double value = random.nextInt(400) / 2.0;
        return switch (random.nextInt(5)) {
            case 0 -> Interval.below(value, random.nextBoolean());
            case 1 -> Interval.above(value, random.nextBoolean());
            case 2 -> Interval.from(value, value + random.nextInt(1, 40));
            default -> Interval.exactly(value);
        };
    }

    private Moment moment() {
        LocalDate day = AS_OF.day()
                .minusDays(random.nextInt(pick(List.of(3, 100, 1000))))
                .plusDays(1);
        return switch (random.nextInt(4)) {
            case 0 -> Moment.in(YearMonth.from(day), AS_OF.zone());
            case 1 -> Moment.on(day, AS_OF.zone());
            case 2 ->
                new Moment(
                        Instant.parse("0001-01-01T00:00:00Z"),
                        day.atStartOfDay(AS_OF.zone()).toInstant());
            default -> Moment.at(day.atTime(9, 30).atZone(AS_OF.zone()).toInstant());
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Stage stage() {
        return pick(List.of(Stage.values()));
    }

    /** The shipped rules with some switched off or on, and some with another action. */
    RuleSet adopted() {
        RuleSet proposed = PACK.ruleSet();
        List<Rule> rules = proposed.rules().stream().map(this::changed).toList();
        return new RuleSet(proposed.modalities(), proposed.facts(), rules);
    }

    private Rule changed(Rule rule) {
        boolean enabled = random.nextInt(8) == 0 ? !rule.enabled() : rule.enabled();
        Action action = rule.action() != Action.REFER_URGENTLY && random.nextInt(5) == 0
                ? pick(List.of(Action.INFORM, Action.MONITOR, Action.REFER, Action.DEFER, Action.BLOCK))
                : rule.action();
        return new Rule(
                rule.id(),
                rule.modalities(),
                rule.when(),
                rule.scope(),
                rule.targets(),
                rule.severity(),
                action,
                rule.override(),
                enabled);
    }
}
