package org.filiform.clinic.screening;

import java.time.Instant;
import java.util.Map;
import org.filiform.clinic.access.AccountId;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.fact.FactId;
import org.filiform.decision.fact.Stage;
import org.filiform.fhir.form.Reply;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers that were given elsewhere, such as on a printed form, and are typed in afterwards with the time of the form. */
@Component
public class KeyedIn {

    private static final String PAGE = "keyed-in";

    private final Rounds rounds;
    private final Sheets sheets;

    KeyedIn(Rounds rounds, Sheets sheets) {
        this.rounds = rounds;
        this.sheets = sheets;
    }

    /** A round that was answered as a whole. */
    @Transactional
    public void answered(ClientId client, Map<FactId, Reply> replies, Instant saidAt, AccountId by) {
        Round round = rounds.open(rounds.begin(client, Stage.TODAY, by)).orElseThrow();
        sheets.answered(round, PAGE, replies, saidAt);
        rounds.complete(round.id());
    }

    /** A round that was begun and not finished. */
    @Transactional
    public void begun(ClientId client, Map<FactId, Reply> replies, Instant saidAt, AccountId by) {
        Round round = rounds.open(rounds.begin(client, Stage.TODAY, by)).orElseThrow();
        if (!replies.isEmpty()) {
            sheets.answered(round, PAGE, replies, saidAt);
        }
    }

    /** What a named practitioner settled, with the reason and the time. */
    @Transactional
    public void settled(
            ClientId client, AccountId by, String name, String reason, Map<FactId, Reply> replies, Instant saidAt) {
        sheets.settled(client, by, name, reason, replies, saidAt);
    }
}
