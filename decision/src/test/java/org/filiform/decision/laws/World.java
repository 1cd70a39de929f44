package org.filiform.decision.laws;

import static org.filiform.decision.Given.DN;
import static org.filiform.decision.Given.EA;
import static org.filiform.decision.Given.TPI;
import static org.filiform.decision.Given.id;
import static org.filiform.decision.Given.tokens;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.filiform.decision.Given;
import org.filiform.decision.answer.Screener;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.Assertion;
import org.filiform.decision.fact.AssertionId;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Origin;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Targets;
import org.filiform.decision.rule.Test;

/** Random packs and random persons, of every kind that there is. */
final class World {

    static final int FACTS = 14;

    private final RandomGenerator random;
    final List<FactDefinition> facts = new ArrayList<>();
    final RuleSet rules;

    World(RandomGenerator random) {
        this.random = random;
        for (int number = 0; number < FACTS; number++) {
            facts.add(definition(number));
        }
        List<Rule> made = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            made.add(rule(number));
        }
        this.rules = new RuleSet(Given.MODALITIES, facts, made);
    }

    Screener screener() {
        return new Screener(rules, Given.LIMITS);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    Stage stage() {
        return pick(List.of(Stage.values()));
    }

    private FactDefinition definition(int number) {
        boolean detail = number > 3 && random.nextInt(4) == 0;
        Kind kind = detail ? Kind.DETAIL : pick(List.of(Kind.GATE, Kind.GATE, Kind.CONTEXT));
        return new FactDefinition(
                fact(number),
                stage(),
                kind,
                pick(List.of(Life.values())),
                EnumSet.of(Answerer.PERSON, Answerer.RECORD),
                value(number),
                detail ? Optional.of(fact(random.nextInt(4))) : Optional.empty(),
                false);
    }

    private static FactId fact(int number) {
        return id("f" + number);
    }

    private static ValueKind value(int number) {
        return switch (number % 7) {
            case 4 -> new ValueKind.Quantity("1");
            case 5 -> new ValueKind.Places(tokens("arm", "leg"));
            case 6 -> number == 6 ? new ValueKind.Trimester() : new ValueKind.Day();
            default -> new ValueKind.YesNo();
        };
    }

    private Rule rule(int number) {
        Scope scope = pick(List.of(Scope.PERSON, Scope.PERSON, Scope.SITE));
        Action action = scope == Scope.PERSON
                ? pick(List.of(Action.values()))
                : pick(List.of(Action.BLOCK, Action.RESTRICT, Action.INFORM));
        Targets targets = scope == Scope.PERSON
                ? Targets.none()
                : new Targets(tokens("head"), Set.of(), Set.of(fact(5)), Set.of(), Set.of());
        ModalityId[] modalities = pick(List.of(
                new ModalityId[] {DN}, new ModalityId[] {EA}, new ModalityId[] {TPI}, new ModalityId[] {DN, TPI}));
        return Given.rule("R-" + number, condition(3), action, scope, targets, modalities);
    }

    Condition condition(int depth) {
        return switch (depth == 0 ? 0 : random.nextInt(5)) {
            case 1 -> new Condition.All(parts(depth));
            case 2 -> new Condition.AnyOf(parts(depth));
            case 3 -> new Condition.Not(condition(depth - 1));
            default -> ask(random.nextInt(FACTS));
        };
    }

    private List<Condition> parts(int depth) {
        List<Condition> parts = new ArrayList<>();
        for (int part = 0; part < 1 + random.nextInt(3); part++) {
            parts.add(condition(depth - 1));
        }
        return parts;
    }

    private Condition ask(int number) {
        Test test = switch (facts.get(number).value()) {
            case ValueKind.Quantity _ -> new Test.Compare(pick(List.of(Test.Operator.values())), random.nextInt(5));
            case ValueKind.Places _ -> new Test.Has(tokens(pick(List.of("arm", "leg", "head"))));
            case ValueKind.Trimester _ -> new Test.Trimester(Set.of(1 + random.nextInt(3)));
            case ValueKind.Day _ -> new Test.Within(random.nextInt(6));
            case ValueKind.YesNo _, ValueKind.Choice _ -> new Test.Holds();
        };
        return new Condition.Ask(fact(number), test);
    }

    List<Assertion> person() {
        List<Assertion> person = new ArrayList<>();
        int many = random.nextInt(24);
        for (int number = 0; number < many; number++) {
            person.add(assertion(number, random.nextInt(FACTS)));
        }
        return person;
    }

    Assertion assertion(int number, int about) {
        int daysAgo = random.nextInt(140) - 10;
        Moment from = random.nextBoolean() ? Given.noon(daysAgo) : Given.day(daysAgo);
        Origin origin = origin(number);
        return new Assertion(
                new AssertionId(origin.reference() + "#f" + about),
                fact(about),
                claim(facts.get(about).value(), from),
                validity(from, daysAgo),
                from,
                origin);
    }

    private Origin origin(int number) {
        return switch (random.nextInt(5)) {
            case 0, 1 -> new Origin.Answer("QuestionnaireResponse/" + number);
            case 2 -> new Origin.Practitioner("Observation/p" + number, "Dr Lung", "examined");
            default -> new Origin.HealthRecord("Condition/" + number, "");
        };
    }

    private Validity validity(Moment from, int daysAgo) {
        Moment to = Given.noon(daysAgo - 1 - random.nextInt(60));
        return switch (random.nextInt(5)) {
            case 0 -> Validity.between(from, to);
            case 1 -> Validity.untilThenAsk(from, to, UnknownReason.STALE);
            default -> Validity.since(from);
        };
    }

    private Claim claim(ValueKind value, Moment from) {
        int kind = random.nextInt(8);
        if (kind == 0) {
            return new Claim.Unsure(pick(List.of(UnknownReason.DOES_NOT_KNOW, UnknownReason.UNIT_UNKNOWN)));
        }
        if (kind <= 3) {
            return new Claim.No();
        }
        return switch (value) {
            case ValueKind.Quantity _ ->
                new Claim.Measured(
                        random.nextInt(4) == 0
                                ? Interval.below(3, random.nextBoolean())
                                : Interval.exactly(random.nextInt(6)));
            case ValueKind.Places _ -> random.nextBoolean() ? Given.yes(pick(List.of("arm", "leg"))) : Given.yes();
            case ValueKind.Trimester _ -> kind > 5 ? new Claim.Gestation(from, random.nextBoolean()) : Given.yes();
            case ValueKind.Day _ -> kind > 5 ? Given.yes() : new Claim.Dated(from);
            case ValueKind.YesNo _, ValueKind.Choice _ -> Given.yes();
        };
    }
}
