package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.LocalDate;
import org.filiform.clinic.access.Trail;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows one letter, or all letters and decisions of one client, with how each stands today. */
@Component
class OpinionViews {

    private final DoctorLetters letters;
    private final Scans scans;
    private final Overrides overrides;
    private final Clearances clearances;
    private final ClientAnswers answers;
    private final Clients clients;
    private final Trail trail;
    private final Clock clock;

    OpinionViews(
            DoctorLetters letters,
            Scans scans,
            Overrides overrides,
            Clearances clearances,
            ClientAnswers answers,
            Clients clients,
            Trail trail,
            Clock clock) {
        this.letters = letters;
        this.scans = scans;
        this.overrides = overrides;
        this.clearances = clearances;
        this.answers = answers;
        this.clients = clients;
        this.trail = trail;
        this.clock = clock;
    }

    /** The page of one letter. */
    String show(Letter letter, Model model) {
        trail.done("opinion.read", letter.client().value(), "");
        model.addAttribute("letter", letter);
        beside(clients.addressed(letter.client().toString()), model);
        return "opinion/letter";
    }

    /** The page of all letters and decisions. */
    String all(Client client, Model model) {
        trail.done("opinions.listed", client.id().value(), "");
        model.addAttribute("letters", letters.of(client.id()));
        model.addAttribute("decisions", overrides.of(client.id()));
        beside(client, model);
        return "opinion/all";
    }

    private void beside(Client client, Model model) {
        model.addAttribute("client", client);
        model.addAttribute("scans", scans.of(client.id()));
        model.addAttribute("standings", clearances.standings(client.id(), answers.deciding(client)));
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("zone", clock.getZone());
    }
}
