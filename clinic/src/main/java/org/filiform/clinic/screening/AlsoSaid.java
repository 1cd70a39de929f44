package org.filiform.clinic.screening;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.filiform.clinic.clients.ClientId;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.fact.FactId;
import org.filiform.fhir.form.Reply;

/**
 * What named practitioners vouch for besides what was asked and settled, for as long as it counts. It is read like a sheet,
 * so every door gives the same answer.
 */
public interface AlsoSaid {

    /**
     * What counts about a client today.
     *
     * @param client about whom
     * @param ground the answer without any of it, so that what was said about something else can be left out; only worked
     *     out when it is asked for
     */
    List<Said> of(ClientId client, Supplier<Screening> ground);

    /**
     * One statement.
     *
     * @param id where it is written down
     * @param at since when
     * @param practitioner who vouches for it
     * @param reason on what ground
     * @param replies what they say
     */
    record Said(String id, Instant at, String practitioner, String reason, Map<FactId, Reply> replies) {}
}
