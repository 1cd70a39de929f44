package org.filiform.decision.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is left of a fact's assertions once newer words of the same mouth have replaced older ones: of a person's
 * answers the newest counts, and what a named practitioner decided settles everything written down before it.
 */
final class Relevant {

    private Relevant() {}

    static List<Assertion> of(List<Assertion> all, AsOf asOf) {
        List<Assertion> begun = new ArrayList<>(all.size());
        boolean onlyRecords = true;
        for (Assertion assertion : all) {
            if (!assertion.valid().from().surelyAfter(asOf.instant())) {
                begun.add(assertion);
                onlyRecords &= assertion.origin() instanceof Origin.HealthRecord;
            }
        }
        // Records replace and settle nothing; most facts are told by nothing else.
        return onlyRecords ? begun : withoutSettled(withoutReplaced(begun), asOf);
    }

    /** A person's older answer gives way to a newer one. A yes does not give way to "I do not know". */
    private static List<Assertion> withoutReplaced(List<Assertion> assertions) {
        List<Assertion> answers = assertions.stream()
                .filter(assertion -> assertion.origin() instanceof Origin.Answer)
                .toList();
        return assertions.stream()
                .filter(assertion -> answers.stream().noneMatch(newer -> replaces(newer, assertion)))
                .toList();
    }

    private static boolean replaces(Assertion newer, Assertion older) {
        boolean bothAnswers = older.origin() instanceof Origin.Answer;
        boolean keepsDanger = newer.claim() instanceof Claim.Unsure && !(older.claim() instanceof Claim.No);
        return bothAnswers && !keepsDanger && surelyBefore(older, newer);
    }

    private static List<Assertion> withoutSettled(List<Assertion> assertions, AsOf asOf) {
        Optional<Assertion> decision = assertions.stream()
                .filter(assertion -> assertion.origin() instanceof Origin.Practitioner
                        && Standing.of(assertion.valid(), asOf) instanceof Standing.Holds
                        && (assertion.claim() instanceof Claim.Yes || assertion.claim() instanceof Claim.No))
                .min(Weighed.NEWEST);
        return decision.isEmpty()
                ? assertions
                : assertions.stream()
                        .filter(assertion -> !surelyBefore(assertion, decision.get()))
                        .toList();
    }

    private static boolean surelyBefore(Assertion older, Assertion newer) {
        return older.recordedAt().latest().isBefore(newer.recordedAt().earliest());
    }
}
