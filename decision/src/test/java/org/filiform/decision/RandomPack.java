package org.filiform.decision;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.filiform.decision.fact.Answerer;
import org.filiform.decision.fact.FactDefinition;
import org.filiform.decision.fact.Kind;
import org.filiform.decision.fact.Life;
import org.filiform.decision.fact.Reading;
import org.filiform.decision.fact.Stage;
import org.filiform.decision.fact.State;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.ValueKind;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.ModalityId;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.Rule;
import org.filiform.decision.rule.RuleId;
import org.filiform.decision.rule.RuleSet;
import org.filiform.decision.rule.Scope;
import org.filiform.decision.rule.Severity;
import org.filiform.decision.rule.Targets;
import org.filiform.decision.rule.Test;
import org.filiform.decision.rule.Test.Has;
import org.filiform.decision.rule.Test.Holds;
import org.filiform.decision.rule.Test.Present;
import org.filiform.decision.rule.Test.Unless;
import org.jspecify.annotations.Nullable;

/** Packs as large as the real one, and persons of whom nothing, nearly everything or something is known. */
public final class RandomPack {

    public static final int FACTS = 150;
    private static final int RULES = 140;
    private static final List<String> WORDS = List.of("arm", "leg", "head", "neck");

    private RandomPack() {}

    /** Facts, rules and modalities as many as the real pack has. */
    public static RuleSet rules(RandomGenerator random) {
        return new RuleSet(Given.MODALITIES, facts(random), rulesOver(random));
    }

    /** One of them. */
    public static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<FactDefinition> facts(RandomGenerator random) {
        List<FactDefinition> facts = new ArrayList<>();
        for (int number = 0; number < FACTS; number++) {
            boolean detail = number > 20 && random.nextInt(5) == 0;
            facts.add(new FactDefinition(
                    Given.id("f" + number),
                    pick(List.of(Stage.values()), random),
                    detail ? Kind.DETAIL : random.nextInt(3) == 0 ? Kind.CONTEXT : Kind.GATE,
                    Life.LASTING,
                    EnumSet.allOf(Answerer.class),
                    value(number),
                    detail ? Optional.of(Given.id("f" + random.nextInt(20))) : Optional.empty(),
                    false));
        }
        return facts;
    }

    private static ValueKind value(int number) {
        return switch (number % 8) {
            case 5 -> new ValueKind.Places(Given.tokens("arm", "leg"));
            case 6 -> new ValueKind.Choice(Given.tokens("arm", "leg", "head", "neck"));
            default -> new ValueKind.YesNo();
        };
    }

    private static List<Rule> rulesOver(RandomGenerator random) {
        List<Rule> rules = new ArrayList<>();
        for (int number = 0; number < RULES; number++) {
            Scope scope = random.nextInt(3) == 0 ? Scope.SITE : Scope.PERSON;
            List<Action> actions = scope == Scope.SITE
                    ? List.of(Action.BLOCK, Action.RESTRICT, Action.INFORM)
                    : List.of(Action.BLOCK, Action.DEFER, Action.REFER, Action.MONITOR, Action.INFORM);
            Targets targets = scope == Scope.SITE
                    ? new Targets(
                            Given.tokens("head"), Set.of(), Set.of(Given.id("f5"), Given.id("f13")), Set.of(), Set.of())
                    : Targets.none();
            List<Set<ModalityId>> modalities =
                    List.of(Set.of(Given.DN), Set.of(Given.TPI), Set.of(Given.DN, Given.TPI), Set.of(Given.EA));
            rules.add(new Rule(
                    new RuleId("R-" + number),
                    pick(modalities, random),
                    random.nextInt(3) == 0 ? condition(2, random) : plain(random),
                    scope,
                    targets,
                    Severity.RELATIVE,
                    pick(actions, random),
                    new OverrideRight.Nobody(),
                    random.nextInt(10) > 0));
        }
        return rules;
    }

    private static Condition plain(RandomGenerator random) {
        List<Condition> any = new ArrayList<>();
        for (int part = 0; part < 1 + random.nextInt(3); part++) {
            any.add(ask(random));
        }
        return any.size() == 1 ? any.getFirst() : new Condition.AnyOf(any);
    }

    private static Condition condition(int depth, RandomGenerator random) {
        if (depth == 0) {
            return ask(random);
        }
        List<Condition> parts = List.of(condition(depth - 1, random), condition(depth - 1, random));
        return switch (random.nextInt(4)) {
            case 0 -> new Condition.Not(parts.getFirst());
            case 1 -> new Condition.AnyOf(parts);
            default -> new Condition.All(parts);
        };
    }

    /** Some facts are asked by many rules, most by few. */
    private static Condition ask(RandomGenerator random) {
        int number = random.nextInt(3) == 0 ? random.nextInt(30) : random.nextInt(FACTS);
        Test asked = switch (value(number)) {
            case ValueKind.Places _, ValueKind.Choice _ -> new Has(Given.tokens(pick(WORDS, random)));
            default ->
                switch (random.nextInt(12)) {
                    case 0 -> new Unless();
                    case 1 -> new Present();
                    default -> new Holds();
                };
        };
        return new Condition.Ask(Given.id("f" + number), asked);
    }

    /** The first knows nothing, the second nearly everything. */
    public static @Nullable Reading[] person(RuleSet rules, int person, RandomGenerator random) {
        @Nullable Reading[] readings = new Reading[FACTS];
        for (int fact = 0; fact < FACTS; fact++) {
            if (person > 0 && (person == 1 || random.nextInt(4) == 0)) {
                readings[fact] = reading(rules.facts().get(fact).value(), random);
            }
        }
        return readings;
    }

    private static Reading reading(ValueKind value, RandomGenerator random) {
        State state = pick(List.of(State.values()), random);
        boolean names = !(value instanceof ValueKind.YesNo) && random.nextInt(3) > 0;
        Set<Token> which = names && state.fires() ? Given.tokens(pick(WORDS, random), pick(WORDS, random)) : Set.of();
        Optional<UnknownReason> why = state == State.UNKNOWN
                ? Optional.of(UnknownReason.DOES_NOT_KNOW)
                : state == State.YES && random.nextInt(4) == 0 ? Optional.of(UnknownReason.EXPIRED) : Optional.empty();
        return new Reading(state, why, List.of(), false, which, List.of(), 1);
    }
}
