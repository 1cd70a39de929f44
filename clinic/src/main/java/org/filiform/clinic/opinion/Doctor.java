package org.filiform.clinic.opinion;

/**
 * A doctor who is asked.
 *
 * @param name as they are called
 * @param practice where; empty when it is not known
 * @param mail their address; empty when there is none
 */
public record Doctor(String name, String practice, String mail) {

    static final Doctor NOBODY = new Doctor("", "", "");
}
