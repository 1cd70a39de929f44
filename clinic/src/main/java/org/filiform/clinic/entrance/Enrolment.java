package org.filiform.clinic.entrance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.filiform.clinic.access.Totp;
import org.filiform.clinic.shell.SquareCode;

/**
 * What somebody puts into an authenticator.
 *
 * @param letters the secret in groups of four letters, to be typed
 * @param square the same, to be scanned
 */
public record Enrolment(String letters, SquareCode square) {

    static Enrolment of(byte[] secret, String mail) {
        String letters = Totp.letters(secret);
        String label = URLEncoder.encode("Filiform:" + mail, UTF_8).replace("+", "%20");
        String address = "otpauth://totp/" + label + "?secret=" + letters + "&issuer=Filiform";
        return new Enrolment(letters.replaceAll("(.{4})(?=.)", "$1 "), SquareCode.of(address));
    }
}
