package org.filiform.clinic.opinion;

import java.time.LocalDate;
import java.util.Optional;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;

/** How each opinion and each decision about one client stands on one day, as {@link Clearances} would count it. */
public final class Standings {

    private final Beside beside;
    private final OverrideRights rights;
    private final Screening screening;
    private final LocalDate today;

    Standings(Beside beside, OverrideRights rights, Screening screening, LocalDate today) {
        this.beside = beside;
        this.rights = rights;
        this.screening = screening;
        this.today = today;
    }

    /** How what an answer says about a finding stands. */
    public Standing of(DoctorsAnswer answer, DoctorsAnswer.Opinion opinion) {
        if (!answer.countsOn(today)) {
            return Standing.OVER;
        }
        return beside.found(opinion.finding(), screening)
                .map(finding -> of(answer, opinion, finding))
                .orElse(Standing.NOT_FOUND);
    }

    private Standing of(DoctorsAnswer answer, DoctorsAnswer.Opinion opinion, Finding finding) {
        Optional<Beside.Said> newest =
                beside.said(finding).filter(said -> said.answer().id().equals(answer.id()));
        if (newest.isEmpty()) {
            return Standing.LATER;
        }
        if (!beside.isAboutThis(newest.get(), finding)) {
            return Standing.CHANGED;
        }
        return opinion.says().permits() && !rights.isOverridable(finding) ? Standing.LIFTS_NOTHING : Standing.COUNTS;
    }

    /** How a decision stands. */
    public Standing of(Decision decision) {
        if (decision.withdrawn().isPresent()) {
            return Standing.TAKEN_BACK;
        }
        if (!decision.isOpen(today)) {
            return Standing.OVER;
        }
        return beside.found(decision.finding(), screening)
                .map(finding -> of(decision, finding))
                .orElse(Standing.NOT_FOUND);
    }

    private Standing of(Decision decision, Finding finding) {
        boolean newest = beside.decided(finding)
                .filter(one -> one.id().equals(decision.id()))
                .isPresent();
        if (!newest) {
            return Standing.LATER;
        }
        if (!beside.fits(decision, finding)) {
            return Standing.CHANGED;
        }
        return beside.isRefusedSince(decision) ? Standing.REFUSED : Standing.COUNTS;
    }
}
