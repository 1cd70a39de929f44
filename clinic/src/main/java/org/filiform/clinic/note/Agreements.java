package org.filiform.clinic.note;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.consent.Consent;
import org.filiform.clinic.consent.Consents;
import org.filiform.clinic.visits.Plan;
import org.filiform.clinic.visits.Visit;
import org.springframework.stereotype.Component;

/** What the client agreed to, as a note tells it. */
@Component
class Agreements {

    private final Consents consents;
    private final Rules rules;
    private final Clock clock;

    Agreements(Consents consents, Rules rules, Clock clock) {
        this.consents = consents;
        this.rules = rules;
        this.clock = clock;
    }

    /** The agreements of a client to the treatment of a plan that nobody has taken back, the newest first. */
    List<Done.Agreed> to(Plan plan, Visit visit) {
        return consents.of(visit.client()).stream()
                .filter(Consent::counts)
                .filter(consent -> consent.scope().modalities().contains(plan.modality()))
                .filter(consent -> !consent.review().isBefore(day(visit)))
                .map(this::agreed)
                .toList();
    }

    private LocalDate day(Visit visit) {
        return LocalDate.ofInstant(visit.openedAt(), clock.getZone());
    }

    private Done.Agreed agreed(Consent consent) {
        String zones = consent.scope().zones().stream()
                .sorted()
                .map(zone -> rules.pack()
                        .visit()
                        .zones()
                        .find(zone)
                        .map(known -> known.name())
                        .orElseGet(zone::value))
                .collect(Collectors.joining(", "));
        return new Done.Agreed(
                consent.text().title() + " (" + zones + ")",
                consent.signature().name(),
                consent.at(),
                consent.explainedBy(),
                consent.signature().saidBack(),
                consent.version().hash().substring(0, 12));
    }
}
