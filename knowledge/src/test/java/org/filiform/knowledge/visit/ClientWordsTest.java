package org.filiform.knowledge.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.filiform.knowledge.PackLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is said to the person treated is read by ten-year-olds. The school grade is that of Flesch and Kincaid: 0.39 times
 * words per sentence, plus 11.8 times syllables per word, less 15.59. Grade 5 is read at ten to eleven.
 */
class ClientWordsTest {

    private static final double HIGHEST_GRADE = 5.0;
    private static final int LONGEST_SENTENCE_WORDS = 20;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:])\\s+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final List<String> JARGON = List.of(
            "pneumothorax",
            "haematoma",
            "epidural",
            "systemic",
            "injectate",
            "anaesthetic",
            "corticosteroid",
            "myofascial",
            "adverse",
            "incidence",
            "trigger point");

    private final VisitKnowledge visit = PackLoader.shipped().visit();

    private Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        visit.risks().forEach(risk -> {
            texts.put("risk " + risk.id() + " feels", risk.feels());
            texts.put("risk " + risk.id() + " act", risk.act());
            risk.figures().forEach(figure -> texts.put("risk " + risk.id() + " " + figure.row(), figure.client()));
        });
        visit.aftercare().advice().forEach(advice -> texts.put("advice " + advice.id(), advice.client()));
        visit.aftercare().redFlags().forEach(flag -> {
            texts.put("flag " + flag.id(), flag.client());
            texts.put("flag " + flag.id() + " act", flag.clientAct());
        });
        visit.aftercare().checks().forEach(check -> texts.put("check " + check.id(), check.asks()));
        return texts;
    }

    @Test
    void all_of_it_is_read_at_eleven_at_the_latest() {
        assertThat(grade(texts().values())).isLessThan(HIGHEST_GRADE);
    }

    @Test
    void what_is_known_only_for_acupuncture_says_so() {
        visit.risks()
                .forEach(risk -> risk.figures()
                        .forEach(figure -> assertThat(figure.client().startsWith("Known only for acupuncture: "))
                                .as(figure.row())
                                .isEqualTo(figure.modality().value().equals("acupuncture"))));
    }

    @Test
    void no_sentence_is_long_and_each_ends() {
        texts().forEach((name, text) -> {
            assertThat(text).as(name).matches("(?s)[A-Z0-9].*[.?]");
            assertThat(sentences(text))
                    .as(name)
                    .allSatisfy(
                            sentence -> assertThat(words(sentence)).hasSizeLessThanOrEqualTo(LONGEST_SENTENCE_WORDS));
        });
    }

    @Test
    void no_word_needs_a_doctor_to_explain_it() {
        Stream<String> names = Stream.concat(
                visit.zones().stream().map(Zone::clientName),
                visit.risks().stream().map(Risk::clientName));

        assertThat(Stream.concat(names, texts().values().stream()))
                .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(JARGON));
    }

    @ParameterizedTest
    @CsvSource({
        "It may ache., -1.5",
        "The muscle may be sore for up to three days., 2.3",
        "Systemic toxicity necessitates immediate hospitalisation., 36"
    })
    void the_grade_rises_with_hard_words(String text, double about) {
        assertThat(grade(List.of(text))).isBetween(about - 3, about + 3);
    }

    private static double grade(Iterable<String> texts) {
        double sentences = 0;
        double words = 0;
        double syllables = 0;
        for (String text : texts) {
            sentences += sentences(text).size();
            for (String word : words(text)) {
                words++;
                syllables += syllables(word);
            }
        }
        return 0.39 * words / sentences + 11.8 * syllables / words - 15.59;
    }

    private static List<String> sentences(String text) {
        return List.of(SENTENCE_END.split(text));
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[^A-Za-z0-9'.,]+", -1))
                .filter(word -> !word.isBlank())
                .toList();
    }

    /** Groups of vowels, without the mute e at the end; a figure counts as one, as it is read at a glance. */
    private static int syllables(String word) {
        String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").replaceAll("(?<=[a-z]{2})e$", "");
        Matcher matcher = VOWELS.matcher(plain);
        int groups = 0;
        while (matcher.find()) {
            groups++;
        }
        return Math.max(1, groups);
    }
}
