package org.filiform.clinic.aftercare;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;

/**
 * What was done to somebody, as far as the time afterwards goes by it.
 *
 * @param modality which treatment
 * @param zones risk zones in which needles went in; before the first needle those of the plan
 * @param drugs what was to be injected, with the groups that it belongs to
 * @param risks the risks that this brought, as the pack calls them
 * @param lastOut when the last needle was out; empty while one is in, and before the first
 * @param firstVisit whether they had never been treated here before
 * @param open whether a needle is in
 */
public record Treated(
        ModalityId modality,
        Set<Token> zones,
        Set<Token> drugs,
        Set<Token> risks,
        Optional<Instant> lastOut,
        boolean firstVisit,
        boolean open) {

    private static final ModalityId INJECTION = new ModalityId("tpi");

    public Treated {
        zones = Set.copyOf(zones);
        drugs = Set.copyOf(drugs);
        risks = Set.copyOf(risks);
    }

    /** Whether something was injected. */
    public boolean isInjection() {
        return modality.equals(INJECTION);
    }
}
