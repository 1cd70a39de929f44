package org.filiform.decision.rule;

import java.util.Set;

/** Whether a rule may be overridden, and by whom. */
public sealed interface OverrideRight {

    /** Refusal, no valid consent, no legal authority, known allergy to the drug, emergency signs, current through the trunk with an implanted device. */
    record Nobody() implements OverrideRight {}

    /** Each of these may, on their own. */
    record By(Set<OverrideRole> roles) implements OverrideRight {
        public By {
            roles = Set.copyOf(roles);
            if (roles.isEmpty()) {
                throw new IllegalArgumentException("A right that nobody holds is written as Nobody");
            }
        }
    }
}
