package org.filiform.fhir.interpret;

import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.Interval;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.fhir.row.Value;
import org.filiform.fhir.time.Moments;
import org.filiform.fhir.unit.Units;

/** Dates a pregnancy: a gestational age, a due date or a last period becomes the day of the last period. */
final class Pregnancies {

    private static final String AGE = "gestational-age";
    private static final String DUE = "estimated-due-date";
    private static final String PERIOD = "last-menstrual-period";
    private static final Set<String> DATING = Set.of(AGE, DUE, PERIOD);

    private static final String DAYS = "d";
    private static final int DAYS_OF_A_WEEK = 7;

    private final Moments moments;
    private final Figures figures;

    Pregnancies(Moments moments, Figures figures) {
        this.moments = moments;
        this.figures = figures;
    }

    /** Whether the code is one that dates a pregnancy. */
    boolean isDating(Statement statement) {
        return statement.matches().stream()
                .anyMatch(match -> DATING.contains(match.meaning().set()));
    }

    /** The last period; a value that cannot be read leaves it unknown, with the reason. */
    Claim date(Statement statement, Value value, Moment when) {
        if (value.isAbsent() || value.kind() == Value.Kind.NONE) {
            return new Claim.Unsure(UnknownReason.DATA_ABSENT);
        }
        return lastPeriod(statement, value, when)
                .<Claim>map(day -> new Claim.Gestation(day, false))
                .orElseGet(() ->
                        new Claim.Unsure(is(statement, AGE) ? UnknownReason.UNIT_UNKNOWN : UnknownReason.DATA_ABSENT));
    }

    private Optional<Moment> lastPeriod(Statement statement, Value value, Moment when) {
        if (is(statement, AGE)) {
            return fromAge(value, when);
        }
        Optional<Moment> day = moments.read(value.text());
        return is(statement, DUE) ? day.map(this::fromDueDate) : day.map(this::wholeDay);
    }

    private static boolean is(Statement statement, String set) {
        return statement.matches().stream()
                .anyMatch(match -> match.meaning().set().equals(set));
    }

    /** The first day of the last period of somebody who is in one of these trimesters on a day. */
    Moment fromTrimester(Set<Token> trimesters, Moment day) {
        int fewest = figures.longestPregnancy();
        int most = 0;
        for (Token trimester : trimesters) {
            fewest = Math.min(fewest, firstDay(trimester));
            most = Math.max(most, lastDay(trimester));
        }
        return moments.daysBefore(day, most, fewest);
    }

    private int firstDay(Token trimester) {
        return switch (trimester.value()) {
            case "2" -> figures.pregnancy().secondTrimesterFrom();
            case "3" -> figures.pregnancy().thirdTrimesterFrom();
            default -> 0;
        };
    }

    private int lastDay(Token trimester) {
        return switch (trimester.value()) {
            case "1" -> figures.pregnancy().secondTrimesterFrom() - 1;
            case "2" -> figures.pregnancy().thirdTrimesterFrom() - 1;
            default -> figures.longestPregnancy();
        };
    }

    /** The first day of the last period, guessed from the day on which a pregnancy was first recorded. */
    Moment fromOnset(Moment onset) {
        return moments.daysBefore(onset, figures.assumedOnsetDays(), figures.assumedOnsetDays());
    }

    /** When a pregnancy that began then is over at the latest. */
    Moment overAfter(Moment lastPeriod) {
        return moments.afterDays(lastPeriod, figures.longestPregnancy());
    }

    /** Nothing is lost by it: a last period is known to the day at best. */
    Moment wholeDay(Moment day) {
        return moments.daysBefore(day, 0, 0);
    }

    Moment fromDueDate(Moment due) {
        return moments.daysBefore(due, figures.dueDateDays(), figures.dueDateDays());
    }

    /** Weeks are completed weeks, so up to six days more may have passed. */
    private Optional<Moment> fromAge(Value value, Moment when) {
        Optional<Interval> age = Units.convert(value, DAYS).filter(this::isBounded);
        return age.map(days -> {
            boolean exact = isInDays(value);
            int fewest = exact ? (int) Math.floor(days.low()) : wholeWeeks(days.low());
            int most = exact ? (int) Math.ceil(days.high()) : wholeWeeks(days.high()) + DAYS_OF_A_WEEK - 1;
            return moments.daysBefore(when, most, fewest);
        });
    }

    /** From whole weeks that have passed on a day; empty if no pregnancy lasts that long. */
    Optional<Moment> fromWeeks(Interval weeks, Moment day) {
        Interval days = Interval.from(weeks.low() * DAYS_OF_A_WEEK, weeks.high() * DAYS_OF_A_WEEK);
        int most = wholeWeeks(days.high()) + DAYS_OF_A_WEEK - 1;
        return isBounded(days) ? Optional.of(moments.daysBefore(day, most, wholeWeeks(days.low()))) : Optional.empty();
    }

    /** An age that no pregnancy reaches cannot be right. */
    private boolean isBounded(Interval days) {
        return days.low() >= 0 && days.high() <= figures.longestPregnancy();
    }

    private static boolean isInDays(Value value) {
        return value.amount().code().equals(DAYS) || value.amount().unit().equals(DAYS);
    }

    private static int wholeWeeks(double days) {
        return (int) Math.floor(days / DAYS_OF_A_WEEK) * DAYS_OF_A_WEEK;
    }
}
