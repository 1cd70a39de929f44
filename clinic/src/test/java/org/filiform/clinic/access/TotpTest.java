package org.filiform.clinic.access;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = secret(20);

    /** Appendix B of RFC 6238: the digits of the secret go on as long as the hash is. */
    private static final Map<String, Integer> LENGTHS = Map.of("HmacSHA1", 20, "HmacSHA256", 32, "HmacSHA512", 64);

    private static byte[] secret(int length) {
        return "1234567890".repeat(7).substring(0, length).getBytes(US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "59, 94287082, HmacSHA1",
        "59, 46119246, HmacSHA256",
        "59, 90693936, HmacSHA512",
        "1111111109, 07081804, HmacSHA1",
        "1111111109, 68084774, HmacSHA256",
        "1111111109, 25091201, HmacSHA512",
        "1111111111, 14050471, HmacSHA1",
        "1111111111, 67062674, HmacSHA256",
        "1111111111, 99943326, HmacSHA512",
        "1234567890, 89005924, HmacSHA1",
        "1234567890, 91819424, HmacSHA256",
        "1234567890, 93441116, HmacSHA512",
        "2000000000, 69279037, HmacSHA1",
        "2000000000, 90698825, HmacSHA256",
        "2000000000, 38618901, HmacSHA512",
        "20000000000, 65353130, HmacSHA1",
        "20000000000, 77737706, HmacSHA256",
        "20000000000, 47863826, HmacSHA512"
    })
    void theVectorsOfRfc6238Hold(long second, String code, String algorithm) {
        byte[] secret = secret(LENGTHS.getOrDefault(algorithm, 0));
        assertThat(Totp.code(secret, Totp.stepAt(Instant.ofEpochSecond(second)), 8, algorithm))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"29, 1, true", "30, 1, true", "89, 1, true", "0, 1, true", "-1, 1, false", "90, 1, false"})
    void aCodeIsGoodOneStepBeforeAndAfterItsOwn(long second, long step, boolean good) {
        String code = Totp.code(SECRET, Instant.ofEpochSecond(30 * step));
        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(second), -9).isPresent())
                .isEqualTo(good);
    }

    @Test
    void aCodeThatWasUsedIsNotGoodAgain() {
        Instant now = Instant.ofEpochSecond(1111111111);
        String code = Totp.code(SECRET, now);
        long step = Totp.stepOf(SECRET, code, now, 0).orElseThrow();

        assertThat(Totp.stepOf(SECRET, code, now, step)).isEqualTo(OptionalLong.empty());
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void lettersAreThoseOfRfc4648(String text, String letters) {
        assertThat(Totp.letters(text.getBytes(US_ASCII))).isEqualTo(letters);
    }
}
