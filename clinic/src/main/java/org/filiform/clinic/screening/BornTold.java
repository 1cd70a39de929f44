package org.filiform.clinic.screening;

import java.time.LocalDate;
import java.util.Optional;
import org.filiform.clinic.clients.Clients;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;
import org.springframework.stereotype.Component;

/** Takes the day of birth that was told in a round into the record where none is known, so that nobody types it twice. */
@Component
class BornTold {

    /** The fact that is asked for as a day of birth. */
    private static final FactId AGE = new FactId("age");

    private final Sheets sheets;
    private final Clients clients;

    BornTold(Sheets sheets, Clients clients) {
        this.sheets = sheets;
        this.clients = clients;
    }

    /** At the end of a round, when it was said for the last time. */
    void endOf(Round round) {
        last(round).ifPresent(born -> clients.toldBorn(round.client(), born, round.begunBy()));
    }

    private Optional<LocalDate> last(Round round) {
        return sheets.of(round.id()).stream()
                .flatMap(sheet -> Optional.ofNullable(sheet.replies().get(AGE)).stream())
                .reduce((_, later) -> later)
                .flatMap(reply -> reply instanceof Reply.Day(LocalDate day) ? Optional.of(day) : Optional.empty());
    }
}
