package org.filiform.clinic.note;

import java.util.List;
import java.util.UUID;
import org.filiform.clinic.clients.Client;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Visit;
import org.filiform.clinic.visits.Whoever;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Signs a visit that went as planned, by the same rules as on its page. */
@Component
public class NoteSigning {

    private final Signatures signatures;
    private final Drafts drafts;

    NoteSigning(Signatures signatures, Drafts drafts) {
        this.signatures = signatures;
        this.drafts = drafts;
    }

    /**
     * Says that nothing differed from the plan, nothing went wrong and written advice was given, and signs.
     *
     * @param profession of whoever signs
     * @return why it is not signed; empty where it is
     */
    @Transactional
    public List<Passage.Reason> asPlanned(
            Client client, Visit visit, String words, UUID request, Whoever by, String profession) {
        Draft draft = new Draft(drafts.of(visit.id()).version(), words, "", true, "", true, "", true, "", true, true);
        return switch (signatures.sign(client, visit.id(), draft, request, new Notes.Signer(by, profession))) {
            case Signatures.Outcome.Signed _ -> List.of();
            case Signatures.Outcome.Refused(List<Passage.Reason> reasons) -> reasons;
        };
    }
}
