package org.filiform.decision.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the assertions of a fact at a moment: a pure function of their set, the definition, the moment and the limits. */
public final class FactReader {

    private final PregnancyReader pregnancy;

    public FactReader(ReadingLimits limits) {
        this.pregnancy = new PregnancyReader(limits);
    }

    /**
     * Reads one fact.
     *
     * @param fact what is read
     * @param assertions all that was said about it; assertions about other facts must not be among them
     * @param asOf the moment
     */
    public Reading read(FactDefinition fact, List<Assertion> assertions, AsOf asOf) {
        if (assertions.isEmpty()) {
            return Reading.silence();
        }
        Weighed weighed = Weighed.of(fact, assertions, asOf);
        return switch (fact.value()) {
            case ValueKind.YesNo _, ValueKind.Places _, ValueKind.Choice _ -> stated(weighed);
            case ValueKind.Quantity _ -> measured(weighed, asOf);
            case ValueKind.Day _ -> dated(weighed, asOf);
            case ValueKind.Trimester _ -> pregnancy.read(weighed, asOf);
        };
    }

    static Reading stated(Weighed weighed) {
        State state = weighed.state();
        Set<Token> which = new HashSet<>();
        weighed.yes.forEach(assertion -> {
            if (assertion.claim() instanceof Claim.Yes yes) {
                which.addAll(yes.which());
            }
        });
        return new Reading(
                state, why(weighed, state), List.of(), false, which, deciding(weighed, state), count(weighed, state));
    }

    private static Optional<UnknownReason> why(Weighed weighed, State state) {
        if (state.fires() && weighed.isOnlyExpiredYes()) {
            return Optional.of(UnknownReason.EXPIRED);
        }
        return state == State.UNKNOWN ? weighed.why() : Optional.empty();
    }

    private static List<Assertion> deciding(Weighed weighed, State state) {
        return switch (state) {
            case YES -> List.of(weighed.yes.getFirst());
            case NO -> List.of(weighed.no.getFirst());
            case CONFLICT -> List.of(weighed.yes.getFirst(), weighed.no.getFirst());
            case UNKNOWN ->
                weighed.doubts.isEmpty()
                        ? List.of()
                        : List.of(weighed.doubts.getFirst().by());
        };
    }

    private static int count(Weighed weighed, State state) {
        return switch (state) {
            case YES -> Weighed.distinct(weighed.yes);
            case NO -> Weighed.distinct(weighed.no);
            case CONFLICT -> Weighed.distinct(weighed.yes) + Weighed.distinct(weighed.no);
            case UNKNOWN ->
                Weighed.distinct(weighed.doubts.stream().map(Weighed.Doubt::by).toList());
        };
    }

    /** The latest number; those that may have been taken at the same time stand beside it. */
    private static Reading measured(Weighed weighed, AsOf asOf) {
        List<Assertion> candidates = new ArrayList<>(weighed.others);
        for (Weighed.Doubt doubt : weighed.doubts) {
            if (doubt.why() == UnknownReason.UNIT_UNKNOWN) {
                candidates.add(doubt.by());
            }
        }
        List<Assertion> latest = latest(candidates);
        boolean unitMissing = false;
        Set<Interval> values = new TreeSet<>();
        for (Assertion assertion : latest) {
            unitMissing |= assertion.claim() instanceof Claim.Unsure;
            number(assertion, asOf).ifPresent(values::add);
        }
        if (values.isEmpty()) {
            return stated(weighed);
        }
        State state = unitMissing ? State.UNKNOWN : State.YES;
        Optional<UnknownReason> why = unitMissing ? Optional.of(UnknownReason.UNIT_UNKNOWN) : Optional.empty();
        latest.sort(Weighed.NEWEST);
        return new Reading(
                state, why, List.copyOf(values), false, Set.of(), List.of(latest.getFirst()), Weighed.distinct(latest));
    }

    private static Optional<Interval> number(Assertion assertion, AsOf asOf) {
        return switch (assertion.claim()) {
            case Claim.Measured measured -> Optional.of(measured.value());
            case Claim.Born born -> Optional.of(age(born.day(), asOf));
            case Claim.Yes _, Claim.No _, Claim.Unsure _, Claim.Dated _, Claim.Gestation _ -> Optional.empty();
        };
    }

    private static Interval age(Moment born, AsOf asOf) {
        LocalDate latestBirth = born.lastDay(asOf.zone());
        LocalDate earliestBirth = born.firstDay(asOf.zone());
        int youngest = Math.max(0, Period.between(latestBirth, asOf.day()).getYears());
        return Interval.from(
                youngest, Math.max(0, Period.between(earliestBirth, asOf.day()).getYears()));
    }

    private static List<Assertion> latest(List<Assertion> candidates) {
        Instant newest = Instant.MIN;
        for (Assertion candidate : candidates) {
            Instant taken = candidate.valid().from().earliest();
            newest = taken.isAfter(newest) ? taken : newest;
        }
        List<Assertion> latest = new ArrayList<>(1);
        for (Assertion candidate : candidates) {
            if (!candidate.valid().from().latest().isBefore(newest)) {
                latest.add(candidate);
            }
        }
        return latest;
    }

    /** How many calendar days ago, nought while it goes on. */
    private static Reading dated(Weighed weighed, AsOf asOf) {
        Reading stated = stated(weighed);
        if (stated.state().fires()) {
            return withValues(stated, List.of(Interval.exactly(0)));
        }
        List<Assertion> days = latest(weighed.others);
        if (days.isEmpty() || stated.state() == State.NO) {
            return stated;
        }
        Set<Interval> ago = new TreeSet<>();
        for (Assertion assertion : days) {
            if (assertion.claim() instanceof Claim.Dated dated) {
                ago.add(daysAgo(dated.day(), asOf));
            }
        }
        days.sort(Weighed.NEWEST);
        return new Reading(
                State.YES,
                Optional.empty(),
                List.copyOf(ago),
                false,
                Set.of(),
                List.of(days.getFirst()),
                Weighed.distinct(days));
    }

    /** Calendar days from a moment to {@code asOf}; a day still to come counts as today. */
    static Interval daysAgo(Moment moment, AsOf asOf) {
        long fewest = ChronoUnit.DAYS.between(moment.lastDay(asOf.zone()), asOf.day());
        long most = ChronoUnit.DAYS.between(moment.firstDay(asOf.zone()), asOf.day());
        return Interval.from((double) Math.max(0, fewest), (double) Math.max(0, most));
    }

    static Reading withValues(Reading reading, List<Interval> values) {
        return new Reading(
                reading.state(), reading.why(), values, false, reading.which(), reading.from(), reading.fromCount());
    }
}
