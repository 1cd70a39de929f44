package org.filiform.clinic.access;

import java.util.Set;

/**
 * Somebody who gets an account.
 *
 * @param name how they are called; at most 120 characters
 * @param profession such as Physiotherapist; may be empty
 * @param mail their address, by which they sign in; in one case or another it is the same address
 * @param roles what they are to the clinic
 */
public record NewPerson(String name, String profession, String mail, Set<Role> roles) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_MAIL = 254;

    public NewPerson {
        name = name.strip();
        profession = profession.strip();
        mail = mail.strip();
        roles = Set.copyOf(roles);
    }

    public boolean hasName() {
        return isText(name) && !name.isEmpty() && isText(profession);
    }

    /** Whether a letter could reach it; whether it does, only a letter shows. */
    public boolean hasMail() {
        return mail.length() <= LONGEST_MAIL && mail.matches("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");
    }

    private static boolean isText(String text) {
        return text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }
}
