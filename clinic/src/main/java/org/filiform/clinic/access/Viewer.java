package org.filiform.clinic.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who looks at a page.
 *
 * @param account the id of the account; empty for somebody who is not signed in
 * @param name how they are called; empty for somebody who is not signed in
 * @param profession such as Physiotherapist; empty where none was given
 * @param roles what they are to the clinic
 */
public record Viewer(Optional<AccountId> account, String name, String profession, Set<Role> roles) {

    private static final Viewer NOBODY = new Viewer(Optional.empty(), "", "", Set.of());

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /** Somebody who is not signed in. */
    public static Viewer nobody() {
        return NOBODY;
    }

    public boolean isSignedIn() {
        return account.isPresent();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether they read records: those who treat, and those who answer for the rules. */
    public boolean readsRecords() {
        return is(Role.PRACTITIONER) || is(Role.CLINICAL_LEAD);
    }

    /** Whether they welcome or treat clients. */
    public boolean meetsClients() {
        return readsRecords() || is(Role.FRONT_DESK);
    }

    /** Whether they work here, in whatever role. */
    public boolean isStaff() {
        Set<Role> staff = EnumSet.allOf(Role.class);
        staff.remove(Role.CLIENT);
        return roles.stream().anyMatch(staff::contains);
    }
}
