package org.filiform.clinic.consent;

import java.util.HashSet;
import java.util.Set;
import org.filiform.decision.fact.Token;
import org.filiform.decision.rule.ModalityId;

/**
 * What a consent is about, and what a plan needs one for.
 *
 * @param modalities the treatment, and current where it is used
 * @param zones risk zones of the pack; a muscle that lies in none stands for itself
 * @param drugs what is injected
 * @param risks risks of the pack that the text tells of
 * @param findings what was found about this client and is told, by name
 */
public record Scope(
        Set<ModalityId> modalities, Set<Token> zones, Set<Token> drugs, Set<Token> risks, Set<String> findings) {

    public Scope {
        modalities = Set.copyOf(modalities);
        zones = Set.copyOf(zones);
        drugs = Set.copyOf(drugs);
        risks = Set.copyOf(risks);
        findings = Set.copyOf(findings);
    }

    /** What of this stands not in what was agreed to. */
    Scope beyond(Scope agreed) {
        return new Scope(
                without(modalities, agreed.modalities),
                without(zones, agreed.zones),
                without(drugs, agreed.drugs),
                without(risks, agreed.risks),
                without(findings, agreed.findings));
    }

    boolean isEmpty() {
        return modalities.isEmpty() && zones.isEmpty() && drugs.isEmpty() && risks.isEmpty() && findings.isEmpty();
    }

    /** Whether both are about one treatment somewhere on the same part of the body. */
    boolean meets(Scope other) {
        return modalities.stream().anyMatch(other.modalities::contains)
                && zones.stream().anyMatch(other.zones::contains);
    }

    private static <T> Set<T> without(Set<T> all, Set<T> known) {
        Set<T> rest = new HashSet<>(all);
        rest.removeAll(known);
        return rest;
    }
}
