package org.filiform.decision.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The assertions of one fact sorted at a moment: those that say yes, those that say no, those that raise the question
 * (each with its reason), and those that say anything else.
 */
final class Weighed {

    /** Newest first; of equals the one with the smaller id, so that the same one decides everywhere. */
    static final Comparator<Assertion> NEWEST = Comparator.comparing(
                    (Assertion assertion) -> assertion.recordedAt().latest(), Comparator.reverseOrder())
            .thenComparing(Assertion::id)
            .thenComparing(Assertion::toString);

    record Doubt(Assertion by, UnknownReason why) {}

    final List<Assertion> yes = new ArrayList<>();
    final List<Assertion> no = new ArrayList<>();
    final List<Doubt> doubts = new ArrayList<>();
    final List<Assertion> others = new ArrayList<>();
    private int expiredYes;

    static Weighed of(FactDefinition fact, List<Assertion> assertions, AsOf asOf) {
        Weighed weighed = new Weighed();
        for (Assertion assertion : Relevant.of(assertions, asOf)) {
            switch (Standing.of(assertion.valid(), asOf)) {
                case Standing.Silent _ -> {}
                case Standing.Asks asks -> weighed.doubt(assertion, asks.why());
                case Standing.Holds _ -> weighed.hold(fact, assertion, asOf);
            }
        }
        weighed.sort();
        return weighed;
    }

    private void doubt(Assertion assertion, UnknownReason why) {
        doubts.add(new Doubt(assertion, why));
    }

    private void hold(FactDefinition fact, Assertion assertion, AsOf asOf) {
        if (!stillGood(fact, assertion, asOf)) {
            expire(fact, assertion);
            return;
        }
        switch (assertion.claim()) {
            case Claim.Yes _ -> yes.add(assertion);
            case Claim.No _ -> no.add(assertion);
            case Claim.Unsure unsure -> doubt(assertion, unsure.why());
            case Claim.Measured _, Claim.Dated _, Claim.Born _, Claim.Gestation _ -> others.add(assertion);
        }
    }

    /**
     * A no, a measured value and a permission live as long as the fact, whoever stated them; what was said about a day lives
     * that day. What else a record states holds until the record says otherwise.
     */
    private static boolean stillGood(FactDefinition fact, Assertion assertion, AsOf asOf) {
        boolean ages = switch (assertion.claim()) {
            case Claim.No _, Claim.Measured _ -> true;
            case Claim.Yes _, Claim.Dated _ ->
                fact.permits() || (fact.life() == Life.TODAY && !(assertion.origin() instanceof Origin.HealthRecord));
            case Claim.Unsure _, Claim.Born _, Claim.Gestation _ -> false;
        };
        return !ages || fact.life().reaches(assertion.valid().from().earliest().atZone(asOf.zone()), asOf.start());
    }

    /** What was a danger stays one until somebody says otherwise; it is asked again all the same. */
    private void expire(FactDefinition fact, Assertion assertion) {
        boolean danger = assertion.claim() instanceof Claim.Yes && !fact.permits();
        if (danger) {
            yes.add(assertion);
            expiredYes++;
        } else {
            doubt(assertion, UnknownReason.EXPIRED);
        }
    }

    /** Whether every yes was said for a day that is over. */
    boolean isOnlyExpiredYes() {
        return !yes.isEmpty() && expiredYes == yes.size();
    }

    private void sort() {
        yes.sort(NEWEST);
        no.sort(NEWEST);
        others.sort(NEWEST);
        doubts.sort(Comparator.comparing(Doubt::by, NEWEST).thenComparing(Doubt::why));
    }

    /** Yes and no meet; a no settles only doubts that are not newer than itself. */
    State state() {
        if (!yes.isEmpty()) {
            return no.isEmpty() ? State.YES : State.CONFLICT;
        }
        if (no.isEmpty()) {
            return State.UNKNOWN;
        }
        boolean newerDoubt = doubts.stream()
                .anyMatch(doubt -> doubt.why() != UnknownReason.EXPIRED
                        && doubt.by()
                                .recordedAt()
                                .latest()
                                .isAfter(no.getFirst().recordedAt().latest()));
        return newerDoubt ? State.UNKNOWN : State.NO;
    }

    Optional<UnknownReason> why() {
        return doubts.isEmpty()
                ? Optional.of(UnknownReason.NOT_ASKED)
                : Optional.of(doubts.getFirst().why());
    }

    static int distinct(List<Assertion> assertions) {
        if (assertions.size() < 2) {
            return assertions.size();
        }
        Set<AssertionId> ids = new HashSet<>();
        assertions.forEach(assertion -> ids.add(assertion.id()));
        return ids.size();
    }
}
