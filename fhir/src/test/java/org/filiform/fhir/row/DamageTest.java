package org.filiform.fhir.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Input that is broken, cut off or hostile: always a clear word, never an exception. */
class DamageTest {

    private static final String GOOD = "{'resourceType':'Condition','id':'1','subject':{'reference':'Patient/p'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    ~~                                                    | 1 is empty
                    7                                                     | 1 is no resource: it is not a JSON object
                    'text'                                                | 1 is no resource: it is not a JSON object
                    {}                                                    | 1 does not say its resourceType
                    {'id':'1'}                                            | 1 does not say its resourceType
                    {'resourceType':'Condition','id':'1'                  | 1 ends in the middle
                    {'resourceType':'Condition','id':'1                   | 1 ends in the middle
                    {'resourceType':'Condition' 'id':'1'}                 | 1 is not JSON at column 30
                    {'resourceType':'Condition',}                         | 1 is not JSON at column 30
                    <Condition/>                                          | 1 is not JSON at column 2
                    {'resourceType':'Bundle','entry':[7]}                 | 1 holds an entry that is not a JSON object
                    [{'resourceType':'Patient','id':'p'},7]               | 1 is no resource: it is not a JSON object
                    """)
    void what_cannot_be_read_says_where_and_why(String json, String fault) {
        assertThat(Collected.document(json).faults()).containsExactly(fault);
    }

    @Test
    void a_line_that_is_cut_off_says_whose_it_was() {
        Collected collected = Collected.document(
                "{'resourceType':'Condition','id':'1','subject':{'reference':'Patient/p'},'code':{'cod");

        assertThat(collected.rows()).isEmpty();
        assertThat(collected.damages())
                .containsExactly(new Damage(
                        "f.json", 1, "ends in the middle", "Export it again, or mend that line.", "Condition/1", "p"));
    }

    @Test
    void a_bundle_that_breaks_off_keeps_the_entries_before_it() {
        Collected collected = Collected.document("{'resourceType':'Bundle','entry':[{'resource':" + GOOD
                + "},\n{'resource':{'resourceType':'Condition','id':'2','subject':{'reference':'Patient/q'},'code':");

        assertThat(collected.rows()).containsExactly("Condition/1 of p at f.json:1");
        assertThat(collected.damages()).hasSize(1);
        assertThat(collected.damages().getFirst().line()).isEqualTo(2);
        assertThat(collected.damages().getFirst().patient()).isEqualTo("q");
    }

    @Test
    void a_nesting_bomb_is_refused_by_its_depth() {
        String bomb = "{'resourceType':'Condition','extension':" + "[".repeat(100_000);

        assertThat(Collected.document(bomb).faults())
                .containsExactly("1 is nested more than " + Limits.DEPTH + " levels deep");
        assertThat(Collected.document("[".repeat(100_000)).faults()).hasSize(1);
        assertThat(Collected.document("{'a':".repeat(100_000)).faults()).hasSize(1);
    }

    @Test
    void items_and_bundles_within_one_another_are_refused_by_their_depth() {
        String items = "{'resourceType':'QuestionnaireResponse','item':" + "[{'item':".repeat(5_000);
        String bundles = "{'resourceType':'Bundle','entry':[{'resource':".repeat(5_000);

        assertThat(Collected.document(items).faults().getFirst()).contains("levels deep");
        assertThat(Collected.document(bundles).faults().getFirst()).contains("levels deep");
    }

    @Test
    void a_text_a_name_and_a_number_beyond_their_limits_are_refused() {
        String text = "{'resourceType':'Condition','status':'" + "x".repeat(Limits.TEXT_CHARACTERS + 1) + "'}";
        String name = "{'" + "x".repeat(60_000) + "':1}";
        String number = "{'resourceType':'Observation','valueQuantity':{'value':"
                + "9".repeat(Limits.NUMBER_CHARACTERS + 1) + "}}";

        for (String json : new String[] {text, name, number}) {
            assertThat(Collected.document(json).faults())
                    .containsExactly("1 holds a text, a name or a number that is too long");
        }
    }

    @Test
    void a_long_text_that_is_not_needed_is_passed_over() {
        String attachment = "{'resourceType':'Condition','id':'1','note':[{'text':'"
                + "x".repeat(Limits.TEXT_CHARACTERS + 1) + "'}],'subject':{'reference':'Patient/p'}}";

        assertThat(Collected.document(attachment).rows()).hasSize(1);
    }

    @Test
    void a_resource_with_endless_codes_is_refused() {
        String json = "{'resourceType':'Condition','id':'1','code':{'coding':["
                + "{'code':'1'},".repeat(Limits.PARTS + 1) + "{'code':'1'}]}}";

        assertThat(Collected.document(json).faults())
                .containsExactly("1 holds more than " + Limits.PARTS + " codes or parts");
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] bytes = Collected.bytes("{'resourceType':'Condition','id':'??'}");
        bytes[bytes.length - 4] = (byte) 0xC3;
        bytes[bytes.length - 3] = (byte) 0x28;
        Collected collected = new Collected();
        new RowReader().read(bytes, 0, bytes.length, "f.json", 1, collected);

        assertThat(collected.damages()).hasSize(1);
    }

    @Test
    void a_byte_order_mark_does_no_harm() {
        byte[] bytes = Collected.bytes("???" + GOOD);
        bytes[0] = (byte) 0xEF;
        bytes[1] = (byte) 0xBB;
        bytes[2] = (byte) 0xBF;
        Collected collected = new Collected();
        new RowReader().read(bytes, 0, bytes.length, "f.json", 1, collected);

        assertThat(collected.rows()).hasSize(1);
    }

    @Test
    void a_stream_that_ends_too_early_or_fails_says_so() {
        assertThat(failing(new EOFException("Unexpected end of ZLIB input stream"))
                        .faults())
                .containsExactly("1 ends too early");
        assertThat(failing(new IOException("disk")).faults()).containsExactly("1 cannot be read any further");
    }

    private static Collected failing(IOException failure) {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw failure;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                throw failure;
            }
        };
        InputStream start = new ByteArrayInputStream(
                Collected.bytes("{'resourceType':'Bundle','entry':[{'resource':" + GOOD + "},{'resource':"));
        Collected collected = new Collected();
        new RowReader().read(new SequenceInputStream(start, broken), "f.json", collected);
        return collected;
    }

    @Test
    void the_stream_is_left_open_for_its_owner() throws IOException {
        boolean[] closed = {false};
        try (InputStream in = new ByteArrayInputStream(Collected.bytes(GOOD)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        }) {
            new RowReader().read(in, "f.json", new Collected());
            assertThat(closed[0]).isFalse();
        }
    }

    @Test
    void the_reader_goes_on_after_damage() {
        RowReader reader = new RowReader();
        Collected collected = new Collected();
        for (String json : new String[] {"{'resourceType':'Condition','id':'9','status':'x'", GOOD}) {
            byte[] bytes = Collected.bytes(json);
            reader.read(bytes, 0, bytes.length, "f.json", 1, collected);
        }

        assertThat(collected.rows()).containsExactly("Condition/1 of p at f.json:1");
        assertThat(collected.damages()).hasSize(1);
    }
}
