package org.filiform.fhir.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.filiform.fhir.Seed;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time come to the same as one by one. */
class WordsTest {

    private final Random random = Seed.random();

    @Test
    void braces_are_found_wherever_they_stand_and_nothing_else_is_taken_for_one() {
        for (int sign = 0; sign <= 0xFF; sign++) {
            for (int place = 0; place < Long.BYTES; place++) {
                byte[] bytes = new byte[Long.BYTES];
                random.nextBytes(bytes);
                bytes[place] = (byte) sign;
                long word = Words.at(bytes, 0);
                long braces = Words.braces(word);

                assertThat(Words.gather(braces)).isEqualTo(mask(bytes, '{') | mask(bytes, '}'));
                assertThat(Words.gather(Words.opening(word, braces))).isEqualTo(mask(bytes, '{'));
            }
        }
    }

    @Test
    void a_word_with_a_backslash_or_a_line_end_is_rare() {
        for (int place = 0; place < Long.BYTES; place++) {
            for (char sign : new char[] {'\\', '\n'}) {
                byte[] bytes = new byte[Long.BYTES];
                random.nextBytes(bytes);
                bytes[place] = (byte) sign;

                assertThat(Words.rare(Words.at(bytes, 0)) & Words.HIGHS).isNotZero();
            }
        }
    }

    private static long mask(byte[] bytes, char sign) {
        long mask = 0;
        for (int place = 0; place < bytes.length; place++) {
            mask |= bytes[place] == sign ? 1L << place : 0;
        }
        return mask;
    }
}
