package org.filiform.decision.ledger;

/**
 * Somebody of the staff.
 *
 * @param id their account, opaque here
 * @param name what they are called on the page
 */
public record Person(String id, String name) {

    public Person {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("A person of the staff has an account and a name");
        }
    }
}
