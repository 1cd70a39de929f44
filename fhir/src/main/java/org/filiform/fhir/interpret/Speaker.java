package org.filiform.fhir.interpret;

import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Claim;
import org.filiform.decision.fact.Moment;
import org.filiform.decision.fact.Token;
import org.filiform.decision.fact.UnknownReason;
import org.filiform.decision.fact.Validity;
import org.filiform.decision.fact.ValueKind;
import org.filiform.fhir.time.Moments;
import org.filiform.knowledge.fact.Says;

/** Turns what codes say, and the course that status and dates give it, into assertions. */
final class Speaker {

    private final Moments moments;
    private final Pregnancies pregnancies;

    Speaker(Moments moments, Figures figures) {
        this.moments = moments;
        this.pregnancies = new Pregnancies(moments, figures);
    }

    /**
     * Says what one resource says about one fact.
     *
     * @param statement what its codes say
     * @param told what its status and dates say
     * @param places where on the body; empty when that is not said
     * @param modified whether a modifier extension may turn its meaning round, so that no no is believed
     * @param voice speaks for the resource
     */
    void speak(Statement statement, Course told, Set<Token> places, boolean modified, Voice voice) {
        Course course = statement.isEver() ? told.forEver() : told;
        switch (course.sense()) {
            case Sense.Holds _, Sense.Provisional _ -> holds(statement, course, places, modified, voice);
            case Sense.Denied _ -> denied(statement, course, modified, voice);
            case Sense.Doubtful doubtful -> doubt(statement, course, doubtful.why(), voice);
            case Sense.GoesOn _, Sense.Ended _, Sense.Dropped _ -> {}
        }
    }

    private void holds(Statement statement, Course course, Set<Token> places, boolean modified, Voice voice) {
        boolean yes = statement.says(Says.YES);
        if (yes) {
            affirm(statement, course, places, voice);
        } else if (statement.says(Says.VALUE) && !places.isEmpty()) {
            say(statement, new Claim.Yes(places), course.valid(), course, voice);
        }
        if (statement.says(Says.NO)) {
            deny(statement, course, modified, voice);
        }
        if (!yes && statement.says(Says.UNSURE)) {
            Claim raised = new Claim.Unsure(UnknownReason.RAISED_BY_RECORD);
            say(statement, raised, window(statement, course, false), course, voice);
        }
    }

    private void affirm(Statement statement, Course course, Set<Token> places, Voice voice) {
        switch (statement.fact().value()) {
            case ValueKind.Trimester _ -> pregnant(statement, course, voice);
            case ValueKind.Day _ -> lastDose(statement, course, voice);
            case ValueKind.YesNo _, ValueKind.Places _, ValueKind.Choice _, ValueKind.Quantity _ -> {
                Claim yes = new Claim.Yes(places.isEmpty() ? statement.which() : places);
                say(statement, yes, window(statement, course, statement.windowSaysYes()), course, voice);
            }
        }
    }

    /** The validity of a course; for a medicine that was ended, with the time that the drug still matters. */
    private Validity window(Statement statement, Course course, boolean saysYes) {
        Optional<Integer> days = statement.windowDays();
        if (!course.finished() || days.isEmpty() || course.to().isEmpty()) {
            return course.valid();
        }
        Moment over = moments.afterDays(course.to().get(), days.get());
        return saysYes
                ? Validity.between(course.from(), over)
                : Validity.untilThenAsk(course.from(), course.to().get(), UnknownReason.UNSETTLED, over);
    }

    /** While it is taken, the last dose is today; once it has ended, the last dose was on the day of its end. */
    private void lastDose(Statement statement, Course course, Voice voice) {
        if (!course.finished() || course.to().isEmpty()) {
            say(statement, Claim.Yes.plain(), course.valid(), course, voice);
            return;
        }
        Moment end = course.to().get();
        if (course.from().latest().isBefore(end.earliest())) {
            say(statement, Claim.Yes.plain(), course.valid(), course, voice);
        }
        Validity after = statement
                .windowDays()
                .map(days -> Validity.between(end, moments.afterDays(end, days)))
                .orElseGet(() -> Validity.since(end));
        say(statement, new Claim.Dated(end), after, course, voice);
    }

    /** A trimester dates it; else the onset stands for the last period, as an estimate. */
    private void pregnant(Statement statement, Course course, Voice voice) {
        boolean estimated = statement.which().isEmpty();
        Moment lastPeriod = estimated
                ? pregnancies.fromOnset(course.from())
                : pregnancies.fromTrimester(statement.which(), course.recorded());
        Validity valid = atMost(course, pregnancies.overAfter(lastPeriod));
        say(statement, Claim.Yes.plain(), valid, course, voice);
        say(statement, new Claim.Gestation(lastPeriod, estimated), valid, course, voice);
    }

    /** Nobody is pregnant for longer than a pregnancy lasts. */
    private static Validity atMost(Course course, Moment longest) {
        if (course.to().isEmpty()) {
            return Validity.untilThenAsk(course.from(), longest, UnknownReason.STALE);
        }
        Moment end = course.to().get();
        return end.surelyAfter(longest.latest())
                ? Validity.untilThenAsk(course.from(), longest, UnknownReason.STALE, end)
                : course.valid();
    }

    private void denied(Statement statement, Course course, boolean modified, Voice voice) {
        if (statement.says(Says.YES)) {
            deny(statement, course, modified, voice);
        }
    }

    private void deny(Statement statement, Course course, boolean modified, Voice voice) {
        Claim claim = modified ? new Claim.Unsure(UnknownReason.RAISED_BY_RECORD) : new Claim.No();
        Validity valid = new Validity(course.recorded(), course.to(), Optional.empty(), Optional.empty());
        say(statement, claim, valid, course, voice);
    }

    private void doubt(Statement statement, Course course, UnknownReason why, Voice voice) {
        if (statement.says(Says.YES) || statement.says(Says.UNSURE)) {
            say(statement, new Claim.Unsure(why), course.valid(), course, voice);
        }
    }

    private static void say(Statement statement, Claim claim, Validity valid, Course course, Voice voice) {
        voice.say(statement.fact().id(), claim, valid, course.recorded(), statement.note());
    }
}
