package org.filiform.clinic.consent;

import java.util.Collection;
import java.util.List;
import org.filiform.clinic.visits.Passage;
import org.filiform.clinic.visits.Site;
import org.filiform.clinic.visits.SiteNames;
import org.filiform.clinic.visits.Visit;
import org.filiform.knowledge.answer.DateWords;
import org.filiform.knowledge.answer.Wording;
import org.springframework.stereotype.Component;

/** Why a consent is missing, in words, each with its code and where to go. */
@Component
class Missing {

    private static final String NONE = "FIL-7720";
    private static final String BEYOND = "FIL-7721";
    private static final String EXPLAINED = "FIL-7722";
    private static final String VISITS = "FIL-7723";
    private static final String REVIEW = "FIL-7724";
    private static final String TAKEN_BACK = "FIL-7725";
    private static final String REFUSED = "FIL-7726";
    private static final String OTHER_SIGNER = "FIL-7727";

    private final SiteNames names;
    private final ScopeNames scopes;

    Missing(SiteNames names, ScopeNames scopes) {
        this.names = names;
        this.scopes = scopes;
    }

    Passage.Reason plan(Visit visit) {
        return new Passage.Reason(
                NONE,
                "consent.shut.plan",
                List.of(),
                List.of(new Passage.Way("visit.way.plan", visit.address() + "/plan")));
    }

    Passage.Reason consent(Visit visit) {
        return reason(NONE, "consent.shut.none", visit);
    }

    Passage.Reason beyond(Visit visit, Scope beyond) {
        return reason(BEYOND, "consent.shut.beyond", visit, Wording.list(scopes.of(beyond)));
    }

    Passage.Reason explained(Visit visit, Collection<Site> sites) {
        return reason(
                EXPLAINED,
                "consent.shut.explained",
                visit,
                Wording.list(sites.stream().map(names::of).toList()));
    }

    Passage.Reason visits(Visit visit, Consent consent) {
        return reason(VISITS, "consent.shut.visits", visit, consent.visits());
    }

    Passage.Reason review(Visit visit, Consent consent) {
        return reason(REVIEW, "consent.shut.review", visit, DateWords.of(consent.review()));
    }

    Passage.Reason takenBack(Visit visit) {
        return reason(TAKEN_BACK, "consent.shut.taken-back", visit);
    }

    Passage.Reason refused(Visit visit) {
        return reason(REFUSED, "consent.shut.refused", visit);
    }

    Passage.Reason otherSigner(Visit visit) {
        return reason(OTHER_SIGNER, "consent.shut.other-signer", visit);
    }

    private static Passage.Reason reason(String code, String text, Visit visit, Object... gaps) {
        return new Passage.Reason(
                code, text, List.of(gaps), List.of(new Passage.Way("consent.way", visit.address() + "/consent")));
    }
}
