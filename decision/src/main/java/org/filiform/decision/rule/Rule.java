package org.filiform.decision.rule;

import java.util.Set;

/**
 * A rule as it is adopted.
 *
 * @param id its stable name
 * @param modalities the treatments it speaks about
 * @param when the condition under which it fires
 * @param scope how far it reaches
 * @param targets which places, techniques and drugs; none for the whole person
 * @param severity how the sources grade it
 * @param action what is done about it
 * @param override who may decide otherwise
 * @param enabled whether it is applied; one that is not is still listed, and its facts are still read, shown and asked
 */
public record Rule(
        RuleId id,
        Set<ModalityId> modalities,
        Condition when,
        Scope scope,
        Targets targets,
        Severity severity,
        Action action,
        OverrideRight override,
        boolean enabled) {

    public Rule {
        modalities = Set.copyOf(modalities);
        if (modalities.isEmpty()) {
            throw new IllegalArgumentException(id + " speaks about no modality");
        }
        if (action == Action.REFER_URGENTLY && scope != Scope.PERSON) {
            throw new IllegalArgumentException(id + " refers urgently, so its scope is the person");
        }
    }

    /** The verdict if this fires. */
    public Verdict verdict() {
        return action.verdict(scope);
    }
}
