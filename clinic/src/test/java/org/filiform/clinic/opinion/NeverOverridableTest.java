package org.filiform.clinic.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.Condition;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.Scope;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.rule.RuleEntry;
import org.junit.jupiter.api.Test;

/** What nobody may ever override is written so in every rule of the pack that speaks about it. */
class NeverOverridableTest {

    /** Refusal, capacity, a shared language and whoever consents for a child. */
    private static final Set<FactId> CONSENT = Set.of(
            new FactId("willing"),
            new FactId("consent-capacity"),
            new FactId("interpreter-present"),
            new FactId("guardian-consent"));

    private static final Set<FactId> IMPLANT = Set.of(new FactId("cardiac-device"), new FactId("active-implant"));

    @Test
    void emergency_signs_refusal_and_consent_and_a_known_allergy_to_the_drug_are_nobodys() {
        assertThat(which(rule -> rule.rule().action() == Action.REFER_URGENTLY)).isNotEmpty();
        assertThat(which(rule -> stops(rule) && asks(rule, CONSENT))).hasSizeGreaterThanOrEqualTo(3);
        assertThat(which(rule -> rule.rule().scope() == Scope.DRUG && asksAllergy(rule)))
                .isNotEmpty();
        assertThat(which(NeverOverridableTest::isCurrentThroughTheTrunk)).isNotEmpty();

        assertThat(which(rule -> (rule.rule().action() == Action.REFER_URGENTLY
                                || (stops(rule) && asks(rule, CONSENT))
                                || (rule.rule().scope() == Scope.DRUG && asksAllergy(rule))
                                || isCurrentThroughTheTrunk(rule))
                        && !(rule.rule().override() instanceof OverrideRight.Nobody)))
                .as("rules that name somebody and must not")
                .isEmpty();
    }

    private static List<String> which(Predicate<RuleEntry> asked) {
        return PackLoader.shipped().rules().stream()
                .filter(asked)
                .map(rule -> rule.id().value())
                .toList();
    }

    private static boolean stops(RuleEntry rule) {
        return rule.rule().action() == Action.BLOCK;
    }

    private static boolean isCurrentThroughTheTrunk(RuleEntry rule) {
        return stops(rule)
                && asks(rule, IMPLANT)
                && rule.rule().scope() == Scope.PERSON
                && rule.rule().modalities().stream()
                        .allMatch(modality -> modality.value().equals("ea"));
    }

    private static boolean asks(RuleEntry rule, Set<FactId> any) {
        return asked(rule.rule().when()).anyMatch(any::contains);
    }

    private static boolean asksAllergy(RuleEntry rule) {
        return asked(rule.rule().when()).anyMatch(fact -> fact.value().endsWith("-allergy"));
    }

    private static Stream<FactId> asked(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> parts.stream().flatMap(NeverOverridableTest::asked);
            case Condition.AnyOf(var parts) -> parts.stream().flatMap(NeverOverridableTest::asked);
            case Condition.Not(var part) -> asked(part);
            case Condition.Ask(var fact, var _) -> Stream.of(fact);
        };
    }
}
