package org.filiform.clinic.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.opinion.Doctor;
import org.filiform.clinic.opinion.KeyedInOpinions;
import org.springframework.stereotype.Component;

/** Doctors who were asked, in every state: late, answered, soon over; and something decided alone. */
@Component
class Opinions {

    private static final Doctor DOCTOR = new Doctor("Dr Hugh Lee", "Riverside Surgery", "lee@riverside.invalid");
    private static final String QUESTION =
            "We are considering dry needling and found what stands below. May it go on, and under which conditions?";

    private final Clients clients;
    private final KeyedInOpinions opinions;
    private final Clock clock;

    Opinions(Clients clients, KeyedInOpinions opinions, Clock clock) {
        this.clients = clients;
        this.opinions = opinions;
        this.clock = clock;
    }

    void write(Viewer practitioner, Viewer everything) {
        LocalDate today = LocalDate.now(clock);
        opinions.asked(client("Agnes Moreau"), practitioner, DOCTOR, QUESTION, ago(9));
        answered("Harold Finch", practitioner, "Away from the chest, and without current.", 5, today.plusDays(60));
        answered("Maria Costa", practitioner, "The other arm only.", 80, today.plusDays(6));
        opinions.decidedAlone(
                client("Chloe Martin"),
                everything,
                "She has chosen to try it after a long talk, and asked for it herself.",
                "That she can stop at any moment, and that there is care without needles.",
                "Lying down, one needle, out at the first word.",
                today.plusDays(14));
    }

    private void answered(String name, Viewer by, String conditions, long days, LocalDate until) {
        var letter = opinions.asked(client(name), by, DOCTOR, QUESTION, ago(days + 4));
        opinions.mayGoOn(letter, by, conditions, ago(days), until);
    }

    private Client client(String name) {
        return clients.find(name).getFirst();
    }

    private Instant ago(long days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
