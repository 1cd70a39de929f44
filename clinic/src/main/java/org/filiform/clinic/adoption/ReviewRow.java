package org.filiform.clinic.adoption;

/**
 * A rule that waits to be looked at.
 *
 * @param rule what may be chosen
 * @param answer what was chosen: later, agree or other
 * @param note what was remarked
 */
public record ReviewRow(ConflictChoice.RuleChoice rule, String answer, String note) {

    /** Whether anybody may decide otherwise. */
    public boolean isOpen() {
        return Draft.isOpen(rule.entry());
    }
}
