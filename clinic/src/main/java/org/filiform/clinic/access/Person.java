package org.filiform.clinic.access;

import java.util.Set;

/**
 * Somebody with an account, as the people who run the clinic see them.
 *
 * @param id their account
 * @param name how they are called
 * @param profession such as Physiotherapist; empty where none was given
 * @param mail their address, in the letters they gave
 * @param state whether they can sign in
 * @param roles what they are to the clinic
 * @param secondFactor whether they must show a code after the password
 */
public record Person(
        AccountId id, String name, String profession, String mail, State state, Set<Role> roles, boolean secondFactor) {

    public Person {
        roles = Set.copyOf(roles);
    }

    /** Whether an account can be used. */
    public enum State {
        /** Made for somebody who has not chosen a password. */
        INVITED,
        ACTIVE,
        /** Can be used no more. What its owner signed stays theirs. */
        CLOSED
    }
}
