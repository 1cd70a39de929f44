package org.filiform.clinic.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was typed to decide against a finding; it comes back as it was typed when something is missing.
 *
 * @param request the number of the form
 * @param finding its name
 * @param fingerprint what it rested on when the form was opened
 * @param why as typed
 * @param told as typed
 * @param differently as typed
 * @param treats the account of who treats
 * @param end {@code today}, or {@code day} for the day that is typed
 * @param until as typed
 */
public record OverrideForm(
        String request,
        String finding,
        String fingerprint,
        String why,
        String told,
        String differently,
        String treats,
        String end,
        String until) {

    /** The longest that a decision may count. */
    static final int MOST_DAYS = 90;

    private static final int LONGEST_TEXT = 1500;

    @SuppressWarnings("NullAway") // A forged form may leave anything out.
    public OverrideForm {
        request = Typed.text(request);
        finding = Typed.text(finding);
        fingerprint = Typed.text(fingerprint);
        why = Typed.text(why);
        told = Typed.text(told);
        differently = Typed.text(differently);
        treats = Typed.text(treats);
        end = Typed.text(end);
        until = Typed.text(until);
    }

    /** A form to begin with. */
    static OverrideForm empty(FindingText text, String treats) {
        return new OverrideForm(
                UUID.randomUUID().toString(), text.name(), text.fingerprint(), "", "", "", treats, "today", "");
    }

    /** The same about the finding as it is now. */
    OverrideForm about(FindingText text) {
        return new OverrideForm(request, text.name(), text.fingerprint(), why, told, differently, treats, end, until);
    }

    /** The latest day on which a decision about a finding may count. */
    static LocalDate latest(FindingText text, LocalDate today) {
        return Ends.within(text.life(), today, today.plusDays(MOST_DAYS));
    }

    /** The last day on which it counts; empty where that cannot be. */
    Optional<LocalDate> last(LocalDate today, LocalDate latest) {
        return end.equals("today")
                ? Optional.of(today)
                : Typed.day(until).filter(day -> !day.isBefore(today) && !day.isAfter(latest));
    }

    Overrides.Reasons reasons() {
        return new Overrides.Reasons(why, told, differently);
    }

    /** What must be put right. */
    List<Fault> faults(LocalDate today, LocalDate latest, boolean treaterIsKnown) {
        List<Fault> faults = new ArrayList<>();
        LetterForm.check(Typed.isBetween(why, 1, LONGEST_TEXT), "why", "opinion.fault.why", faults);
        LetterForm.check(Typed.isBetween(told, 1, LONGEST_TEXT), "told", "opinion.fault.told", faults);
        LetterForm.check(
                Typed.isBetween(differently, 1, LONGEST_TEXT), "differently", "opinion.fault.differently", faults);
        LetterForm.check(treaterIsKnown, "treats", "opinion.fault.treats", faults);
        LetterForm.check(last(today, latest).isPresent(), "until", "opinion.fault.until", faults);
        return faults;
    }
}
