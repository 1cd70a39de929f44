package org.filiform.clinic.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

/** Random texts that open something, of which only the hash is kept. */
public final class Secret {

    private static final int BYTES = 32;

    private Secret() {}

    /** A new one, fit for an address. */
    public static String text(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256 is enough for what is random; a password gets Argon2. */
    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The same for an address, however its letters were typed. */
    static byte[] hashOfMail(String mail) {
        return hash(mail.strip().toLowerCase(Locale.ROOT));
    }
}
