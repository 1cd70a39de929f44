package org.filiform.clinic.access;

/** What a password must be. Length is what counts; no kind of character is asked for. */
public enum PasswordRule {
    FITS,
    TOO_SHORT,
    TOO_LONG;

    /** The shortest, in characters. */
    public static final int SHORTEST = 12;

    /** The longest, in characters: a limit on work, not on wishes. */
    public static final int LONGEST = 200;

    /** What is wrong with it, if anything. */
    public static PasswordRule of(String password) {
        int length = password.codePointCount(0, password.length());
        return length < SHORTEST ? TOO_SHORT : length > LONGEST ? TOO_LONG : FITS;
    }
}
