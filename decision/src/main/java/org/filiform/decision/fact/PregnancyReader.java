package org.filiform.decision.fact;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a pregnancy and its trimester. A due date, a gestational age or a last period comes before the onset of a
 * condition, which gives an estimate only; an estimate close to a border leaves both trimesters possible.
 */
final class PregnancyReader {

    private final ReadingLimits limits;

    PregnancyReader(ReadingLimits limits) {
        this.limits = limits;
    }

    Reading read(Weighed weighed, AsOf asOf) {
        Reading stated = FactReader.stated(weighed);
        Optional<Assertion> gestation = gestation(weighed, asOf);
        if (gestation.isEmpty() || !(gestation.get().claim() instanceof Claim.Gestation claim)) {
            return stated;
        }
        if (stated.state().fires()) {
            return inTrimester(stated, claim, asOf);
        }
        boolean raised = stated.state() == State.UNKNOWN && !claim.estimated();
        return raised ? raisedBy(gestation.get()) : stated;
    }

    /** A measured one before an estimate, then the newest; one that would be over by now says nothing. */
    private Optional<Assertion> gestation(Weighed weighed, AsOf asOf) {
        List<Assertion> current = weighed.others.stream()
                .filter(assertion -> assertion.claim() instanceof Claim.Gestation claim && isCurrent(claim, asOf))
                .toList();
        Optional<Assertion> measured = current.stream()
                .filter(assertion -> assertion.claim() instanceof Claim.Gestation claim && !claim.estimated())
                .findFirst();
        return measured.isPresent() ? measured : current.stream().findFirst();
    }

    private boolean isCurrent(Claim.Gestation claim, AsOf asOf) {
        boolean begun = !claim.lastPeriod().surelyAfter(asOf.instant());
        return begun && FactReader.daysAgo(claim.lastPeriod(), asOf).low() <= limits.longestPregnancy();
    }

    private Reading inTrimester(Reading stated, Claim.Gestation claim, AsOf asOf) {
        Interval days = FactReader.daysAgo(claim.lastPeriod(), asOf);
        int margin = claim.estimated() ? limits.estimateMargin() : 0;
        Interval trimesters = Interval.from(trimester(days.low() - margin), trimester(days.high() + margin));
        return new Reading(
                stated.state(),
                stated.why(),
                List.of(trimesters),
                claim.estimated(),
                Set.of(),
                stated.from(),
                stated.fromCount());
    }

    private int trimester(double day) {
        if (day < limits.secondTrimesterFrom()) {
            return 1;
        }
        return day < limits.thirdTrimesterFrom() ? 2 : 3;
    }

    private static Reading raisedBy(Assertion gestation) {
        return new Reading(
                State.UNKNOWN,
                Optional.of(UnknownReason.RAISED_BY_RECORD),
                List.of(),
                false,
                Set.of(),
                List.of(gestation),
                1);
    }
}
