package org.filiform.clinic.adoption;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.access.Viewers;
import org.filiform.knowledge.Loading;
import org.filiform.knowledge.Problem;
import org.filiform.knowledge.adoption.Adoption;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One signature under a draft: the name of whoever signs, over what they saw. */
@Component
class Signing {

    private final Rules rules;
    private final Clock clock;

    Signing(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * On what a page is built: the newest adoption, and the pack that a signature adopts, which is another one after an update
     * of the program. Asked before anything else that is shown, so that what comes between counts as overtaken.
     */
    String upon() {
        return rules.newestSignature() + "/" + rules.shipped().identity().hash();
    }

    /**
     * Signs; what comes back is why it was not signed. Of two who sign at once the later one sees that the other did.
     *
     * @param draft what is adopted
     * @param name what was typed as signature
     * @param upon on what the page was built
     * @param reviews which rules were looked at one by one
     */
    @Transactional
    Optional<Refusal> sign(Draft draft, String name, String upon, List<Reviews.Review> reviews) {
        rules.oneAtATime();
        Viewer viewer = Viewers.current();
        List<Refusal.Fault> faults = new ArrayList<>(draft.faults());
        if (!upon.equals(upon())) {
            faults.add(Refusal.Fault.at("name", "adoption.fault.stale"));
        }
        if (!name.strip().equalsIgnoreCase(viewer.name())) {
            faults.add(Refusal.Fault.at("name", "adoption.fault.name"));
        }
        if (!faults.isEmpty()) {
            return Optional.of(new Refusal(faults, List.of()));
        }
        String text = AdoptionText.write(
                draft.pack(), viewer.name(), Rules.CLINICAL_LEAD, LocalDate.now(clock), draft.changes());
        return switch (Rules.read(draft.pack(), text)) {
            case Loading.Loaded<Adoption>(Adoption adoption) -> {
                rules.sign(adoption, text, viewer.account().orElseThrow(), reviews);
                yield Optional.empty();
            }
            case Loading.Refused<Adoption>(List<Problem> problems) ->
                Optional.of(new Refusal(
                        List.of(Refusal.Fault.at("name", "adoption.fault.refused")),
                        problems.stream().map(Problem::message).toList()));
        };
    }
}
