package org.filiform.clinic.opinion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What was typed to ask a doctor; it comes back as it was typed when something is missing.
 *
 * @param request the number of the form
 * @param finding the names of the findings that were ticked
 * @param doctor as typed
 * @param practice as typed
 * @param mail as typed
 * @param question as typed
 * @param agreed {@code yes} when it was ticked that the client agrees
 * @param agreedBy who said so
 * @param remindOn as typed
 * @param seen what the findings rested on when the letter was shown for checking
 */
public record LetterForm(
        String request,
        List<String> finding,
        String doctor,
        String practice,
        String mail,
        String question,
        String agreed,
        String agreedBy,
        String remindOn,
        String seen) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 4000;

    /** Days after which an answer is late, as proposed. */
    static final int DAYS_TO_ANSWER = 7;

    @SuppressWarnings("NullAway") // A forged form may leave anything out.
    public LetterForm {
        request = Typed.text(request);
        finding = finding == null ? List.of() : List.copyOf(finding);
        doctor = Typed.text(doctor);
        practice = Typed.text(practice);
        mail = Typed.text(mail);
        question = Typed.text(question);
        agreed = Typed.text(agreed);
        agreedBy = Typed.text(agreedBy);
        remindOn = Typed.text(remindOn);
        seen = Typed.text(seen);
    }

    /** A form to begin with. */
    static LetterForm empty(List<String> findings, Doctor doctor, String question, String client, LocalDate today) {
        return new LetterForm(
                UUID.randomUUID().toString(),
                findings,
                doctor.name(),
                doctor.practice(),
                doctor.mail(),
                question,
                "",
                client,
                today.plusDays(DAYS_TO_ANSWER).toString(),
                "");
    }

    Doctor asked() {
        return new Doctor(doctor, practice, mail);
    }

    boolean isAgreed() {
        return agreed.equals("yes") && !agreedBy.isEmpty();
    }

    /** What must be put right besides the agreement. */
    List<Fault> faults(LocalDate today, int chosen) {
        List<Fault> faults = new ArrayList<>();
        check(chosen > 0, "findings", "opinion.fault.finding", faults);
        check(Typed.isBetween(doctor, 1, LONGEST_NAME), "doctor", "opinion.fault.doctor", faults);
        check(Typed.isBetween(practice, 0, LONGEST_LINE), "practice", "opinion.fault.long", faults);
        check(isMail(), "mail", "opinion.fault.mail", faults);
        check(Typed.isBetween(question, 1, LONGEST_TEXT), "question", "opinion.fault.question", faults);
        check(Typed.isBetween(agreedBy, 0, LONGEST_LINE), "agreedBy", "opinion.fault.long", faults);
        check(isRemindable(today), "remindOn", "opinion.fault.remind", faults);
        return faults;
    }

    private boolean isMail() {
        return mail.isEmpty() || (mail.length() <= LONGEST_LINE && mail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"));
    }

    private boolean isRemindable(LocalDate today) {
        return Typed.day(remindOn)
                .filter(day -> day.isAfter(today) && !day.isAfter(today.plusYears(1)))
                .isPresent();
    }

    static void check(boolean right, String field, String text, List<Fault> faults) {
        if (!right) {
            faults.add(new Fault(field, text));
        }
    }
}
