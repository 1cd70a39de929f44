package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.adoption.Rules;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.clients.Clients;
import org.filiform.clinic.screening.ClientAnswers;
import org.filiform.decision.answer.Answer;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.answer.Screening;
import org.filiform.decision.rule.Action;
import org.springframework.stereotype.Component;

/**
 * What the way to a treatment depends on besides the answer itself: for each finding that stands in it, whether a doctor's
 * opinion or an override answers it today. Neither changes the verdict.
 */
@Component
public class Clearances {

    private static final Set<Action> IN_THE_WAY =
            Set.of(Action.REFER, Action.DEFER, Action.BLOCK, Action.REFER_URGENTLY);

    private final DoctorLetters letters;
    private final Overrides overrides;
    private final OverrideRights rights;
    private final Rules rules;
    private final Clients clients;
    private final ClientAnswers answers;
    private final Clock clock;

    Clearances(
            DoctorLetters letters,
            Overrides overrides,
            OverrideRights rights,
            Rules rules,
            Clients clients,
            ClientAnswers answers,
            Clock clock) {
        this.letters = letters;
        this.overrides = overrides;
        this.rights = rights;
        this.rules = rules;
        this.clients = clients;
        this.answers = answers;
        this.clock = clock;
    }

    /** Whether any treatment may start here at all: not before somebody has adopted the rules. */
    public boolean mayTreat() {
        return rules.isAdopted();
    }

    /**
     * Every finding that blocks, defers or refers, the weightiest first, also those that are about a place, a technique or
     * a drug alone. What nobody may override and a contradiction always stand, whatever a doctor says.
     */
    public List<Clearance> of(ClientId client, Screening screening) {
        Beside beside = beside(client, screening);
        return screening.answers().stream()
                .map(Answer::findings)
                .flatMap(List::stream)
                .distinct()
                .filter(finding -> IN_THE_WAY.contains(finding.action()))
                .sorted(Finding.BY_WEIGHT)
                .map(finding -> clearance(finding, beside))
                .toList();
    }

    /** How all that was said and decided about a client stands today. */
    Standings standings(ClientId client, Screening screening) {
        return new Standings(beside(client, screening), rights, screening, LocalDate.now(clock));
    }

    Beside beside(ClientId client, Screening screening) {
        List<Letter> asked = letters.of(client);
        List<Decision> decided = overrides.of(client);
        boolean nothing = asked.isEmpty() && decided.isEmpty();
        return new Beside(asked, decided, nothing ? screening : ground(client), LocalDate.now(clock));
    }

    private Screening ground(ClientId client) {
        return answers.ground(clients.get(client).orElseThrow());
    }

    private Clearance clearance(Finding finding, Beside beside) {
        if (!rights.isOverridable(finding)) {
            return new Clearance.Stands(finding);
        }
        Optional<Clearance> decided = beside.override(finding)
                .map(decision ->
                        new Clearance.ByOverride(finding, decision.byName(), decision.alone(), decision.until()));
        return decided.or(() -> beside.opinion(finding)
                        .filter(said -> said.opinion().says().permits())
                        .map(said -> new Clearance.ByOpinion(
                                finding,
                                said.answer().answeredBy(),
                                said.opinion().conditions(),
                                said.answer().expiresOn())))
                .orElseGet(() -> new Clearance.Stands(finding));
    }
}
