package org.filiform.clinic.opinion;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.Life;

/**
 * A letter to a doctor, and all that has become of it.
 *
 * @param id its number
 * @param client about whom
 * @param askedName who asks
 * @param askedOn when
 * @param doctor who is asked
 * @param question in the words of who asks
 * @param agreedBy who said that the client agrees
 * @param remindOn from when on it is late
 * @param about the findings
 * @param reminders the days on which the doctor was reminded
 * @param answers the newest first
 * @param closed why nobody waits any more
 */
public record Letter(
        LetterId id,
        ClientId client,
        String askedName,
        LocalDate askedOn,
        Doctor doctor,
        String question,
        String agreedBy,
        LocalDate remindOn,
        List<About> about,
        List<LocalDate> reminders,
        List<DoctorsAnswer> answers,
        Optional<Closed> closed) {

    /** After a reminder there is this long until it is late again. */
    static final int DAYS_BETWEEN_REMINDERS = 7;

    public Letter {
        about = List.copyOf(about);
        reminders = List.copyOf(reminders);
        answers = List.copyOf(answers);
    }

    /**
     * A finding that it is about.
     *
     * @param finding its name
     * @param title what it was called then
     * @param fingerprint what it rested on then
     * @param life how long that stays good
     */
    public record About(String finding, String title, String fingerprint, Life life) {}

    /** Why nobody waits any more, who said so, and when. */
    public record Closed(String by, Instant at, String why) {}

    public Optional<DoctorsAnswer> answer() {
        return answers.stream().findFirst();
    }

    public boolean isWaitedFor() {
        return answers.isEmpty() && closed.isEmpty();
    }

    public Optional<About> about(String finding) {
        return about.stream().filter(one -> one.finding().equals(finding)).findFirst();
    }

    public long daysOut(LocalDate today) {
        return ChronoUnit.DAYS.between(askedOn, today);
    }

    public boolean isLate(LocalDate today) {
        return isWaitedFor() && isLate(remindOn, reminders.stream().max(LocalDate::compareTo), today);
    }

    static boolean isLate(LocalDate remindOn, Optional<LocalDate> reminded, LocalDate today) {
        LocalDate due = reminded.map(day -> day.plusDays(DAYS_BETWEEN_REMINDERS))
                .filter(remindOn::isBefore)
                .orElse(remindOn);
        return !today.isBefore(due);
    }

    /** Where it is read, below the client whose record it belongs to. */
    public String address() {
        return "/clients/" + client + "/opinions/" + id;
    }
}
