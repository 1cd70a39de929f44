package org.filiform.clinic.outbox;

/**
 * A letter.
 *
 * @param to the address
 * @param subject one line
 * @param text plain text
 */
public record Letter(String to, String subject, String text) {

    private static final int LONGEST_TEXT_CHARACTERS = 20_000;

    public Letter {
        if ((to + subject).chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Address and subject are one line each");
        }
        if (text.length() > LONGEST_TEXT_CHARACTERS) {
            throw new IllegalArgumentException("A letter is no book");
        }
    }
}
