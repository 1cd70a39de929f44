package org.filiform.clinic.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time, as RFC 6238 has them: SHA-1, since that is what authenticators know, six digits, thirty
 * seconds.
 */
public final class Totp {

    static final int SECRET_BYTES = 20;
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;

    /** A clock may be one step off. */
    private static final int STEPS_OFF = 1;

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS_OF_LETTER = 5;

    private Totp() {}

    /** The step that an instant lies in. */
    static long stepAt(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    /** The step, after the last one used, whose code this is. */
    static OptionalLong stepOf(byte[] secret, String code, Instant now, long lastUsed) {
        long current = stepAt(now);
        return LongStream.rangeClosed(current - STEPS_OFF, current + STEPS_OFF)
                .filter(step -> step > lastUsed
                        && code(secret, step, DIGITS, "HmacSHA1").equals(code))
                .findFirst();
    }

    /** The code of a step. */
    public static String code(byte[] secret, Instant at) {
        return code(secret, stepAt(at), DIGITS, "HmacSHA1");
    }

    static String code(byte[] secret, long step, int digits, String algorithm) {
        byte[] mac = mac(secret, step, algorithm);
        int offset = mac[mac.length - 1] & 0xF;
        int truncated = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
        long modulus = LongStream.generate(() -> 10).limit(digits).reduce(1, (a, b) -> a * b);
        return String.format(Locale.ROOT, "%0" + digits + "d", truncated % modulus);
    }

    private static byte[] mac(byte[] secret, long step, String algorithm) {
        try {
            Mac mac = Mac.getInstance(algorithm);
            mac.init(new SecretKeySpec(secret, algorithm));
            return mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    /** A secret in the letters that people type into an authenticator (base 32, RFC 4648, nothing filled up). */
    public static String letters(byte[] secret) {
        StringBuilder letters = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte part : secret) {
            held = (held << Byte.SIZE) | (part & 0xFF);
            bits += Byte.SIZE;
            while (bits >= BITS_OF_LETTER) {
                bits -= BITS_OF_LETTER;
                letters.append(letter(held >> bits));
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) {
            letters.append(letter(held << (BITS_OF_LETTER - bits)));
        }
        return letters.toString();
    }

    private static char letter(int bits) {
        return LETTERS.charAt(bits & (LETTERS.length() - 1));
    }
}
