package org.filiform.clinic.opinion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.filiform.clinic.access.Permits;
import org.filiform.clinic.access.Role;
import org.filiform.clinic.access.Viewer;
import org.filiform.clinic.adoption.Rules;
import org.filiform.decision.answer.Finding;
import org.filiform.decision.eligibility.Authority;
import org.filiform.decision.eligibility.Grant;
import org.filiform.decision.rule.Action;
import org.filiform.decision.rule.OverrideRight;
import org.filiform.decision.rule.OverrideRole;
import org.filiform.decision.rule.Rule;
import org.springframework.stereotype.Component;

/** Who may decide against a finding: whom the rule names, and nobody where it names nobody. */
@Component
class OverrideRights {

    /**
     * What no rule can give away: an emergency, and that somebody must consent. What only informs leaves nothing to decide.
     */
    private static final Set<Action> NEVER = Set.of(Action.REFER_URGENTLY, Action.REQUIRE_CONSENT, Action.INFORM);

    private final Rules rules;
    private final Permits permits;
    private final Clock clock;

    OverrideRights(Rules rules, Permits permits, Clock clock) {
        this.rules = rules;
        this.permits = permits;
        this.clock = clock;
    }

    /** Whether somebody looking at a finding may decide against it. */
    sealed interface Right {

        /** They may, as this. */
        record Yours(OverrideRole as) implements Right {}

        /** Others may: any of these. */
        record OfOthers(OverrideRight.By by) implements Right {}

        /** Nobody may. */
        record Nobodys() implements Right {}
    }

    boolean isOverridable(Finding finding) {
        return named(finding).isPresent();
    }

    Right of(Finding finding, Viewer viewer) {
        Optional<OverrideRight.By> named = named(finding);
        if (named.isEmpty()) {
            return new Right.Nobodys();
        }
        return named.get().roles().stream()
                .sorted()
                .filter(role -> is(viewer, role))
                .findFirst()
                .<Right>map(Right.Yours::new)
                .orElseGet(() -> new Right.OfOthers(named.get()));
    }

    /** A contradiction is settled, not overridden. */
    private Optional<OverrideRight.By> named(Finding finding) {
        return switch (finding) {
            case Finding.Conflict _ -> Optional.empty();
            case Finding.Fired fired ->
                rules.followed()
                        .rules()
                        .rule(fired.rule())
                        .filter(_ -> !NEVER.contains(fired.action()))
                        .map(Rule::override)
                        .flatMap(OverrideRights::by);
        };
    }

    private static Optional<OverrideRight.By> by(OverrideRight right) {
        return switch (right) {
            case OverrideRight.By by -> Optional.of(by);
            case OverrideRight.Nobody _ -> Optional.empty();
        };
    }

    /** Seniority is not written down of anybody: a senior practitioner is one who also answers for the rules. */
    private boolean is(Viewer viewer, OverrideRole role) {
        return switch (role) {
            case PRACTITIONER -> viewer.is(Role.PRACTITIONER);
            case SENIOR_PRACTITIONER -> viewer.is(Role.PRACTITIONER) && viewer.is(Role.CLINICAL_LEAD);
            case PRESCRIBER -> viewer.is(Role.PRACTITIONER) && prescribes(viewer);
            case CLINICAL_LEAD -> viewer.is(Role.CLINICAL_LEAD);
        };
    }

    private boolean prescribes(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return viewer.account().stream()
                .flatMap(account -> permits.grants(account).stream())
                .filter(grant -> grant.countsOn(today))
                .anyMatch(grant -> grant instanceof Grant.OfDrug ofDrug && ofDrug.authority() == Authority.PRESCRIBER);
    }
}
