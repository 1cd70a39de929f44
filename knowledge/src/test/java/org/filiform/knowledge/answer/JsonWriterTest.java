package org.filiform.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWriterTest {

    private final StringBuilder out = new StringBuilder();
    private final JsonWriter json = new JsonWriter(out);

    @Test
    void members_and_entries_are_separated_by_commas() {
        json.beginObject().text("a", "x").number("b", 2).texts("c", List.of("y", "z"));
        json.name("d")
                .beginObject()
                .endObject()
                .name("e")
                .beginArray()
                .beginArray()
                .endArray()
                .number(1)
                .endArray();
        json.endObject();

        assertThat(out).hasToString("{\"a\":\"x\",\"b\":2,\"c\":[\"y\",\"z\"],\"d\":{},\"e\":[[],1]}");
    }

    @Test
    void a_text_that_ends_like_json_is_still_followed_by_a_comma() {
        json.beginArray().text("{").text("[").text(":").text("x").endArray();

        assertThat(out).hasToString("[\"{\",\"[\",\":\",\"x\"]");
    }

    @Test
    void the_next_line_begins_without_a_comma() {
        json.beginObject().endObject();
        out.append('\n');
        json.beginObject().endObject();

        assertThat(out).hasToString("{}\n{}");
    }

    @Test
    void what_would_end_a_text_or_a_line_is_escaped() {
        json.text("\"\\\n\r\t\b\f\u0000\u001f/é漢😀\u2028");

        assertThat(out).hasToString("\"\\\"\\\\\\n\\r\\t\\u0008\\u000c\\u0000\\u001f/é漢😀\u2028\"");
    }

    @Test
    void half_a_character_is_escaped_so_that_the_bytes_are_valid() {
        json.text("\ud83d x \ude00");

        assertThat(out).hasToString("\"\\ud83d x \\ude00\"");
        assertThat(new String(out.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(out.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "3.4, 3.4",
        "7, 7",
        "-0.5, -0.5",
        "0.1, 0.1",
        "100, 100",
        "0.00001, 0.00001",
        "1e20, 100000000000000000000",
        "123456789012345.6, 123456789012345.6",
        "-0.0, 0"
    })
    void numbers_are_the_shortest_decimal_without_an_exponent(double number, String written) {
        assertThat(JsonWriter.shortest(number)).isEqualTo(written);
        assertThat(Double.parseDouble(written)).isEqualTo(number + 0.0);
    }

    @Test
    void what_is_no_number_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> json.number(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> json.number(Double.NaN));
    }
}
