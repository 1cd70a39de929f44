package org.filiform.clinic.consent;

import java.util.UUID;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a client signs to the plan of a visit as it stands. */
@Component
public class Given {

    private final Proposals proposals;
    private final Consents consents;

    Given(Proposals proposals, Consents consents) {
        this.proposals = proposals;
        this.consents = consents;
    }

    /**
     * Keeps a signature to the text that the plan composes now. Without a plan there is nothing to sign, and asking is a fault.
     *
     * @param request made once for each signature, so that one that is sent twice counts once
     * @param by who explained it
     */
    @Transactional
    public void sign(Visit visit, Consent.Signature signature, UUID request, Whoever by) {
        consents.sign(visit, proposals.of(visit).orElseThrow(), signature, request, by);
    }
}
