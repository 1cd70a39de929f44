package org.filiform.fhir.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.filiform.fhir.Seed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of NDJSON: a damaged line costs that line and no other. */
class LinesTest {

    private static final String CUT =
            "{'resourceType':'Condition','id':'cut','subject':{'reference':'Patient/p'},'code':{";

    @Test
    void each_line_is_a_resource_and_blank_lines_do_no_harm() {
        String text = "\n" + line(2) + "\n\r\n  \n" + line(5) + "\r\n" + line(6);

        assertThat(Collected.lines(text).rows())
                .containsExactly(
                        "Condition/2 of p at f.ndjson:2",
                        "Condition/5 of p at f.ndjson:5",
                        "Condition/6 of p at f.ndjson:6");
        assertThat(Collected.lines(text).damages()).isEmpty();
        assertThat(Collected.lines("").rows()).isEmpty();
        assertThat(Collected.lines("\n \n").damages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'resourceType':'Condition','id':'x','subject':{'reference':'Patient/p'},'code':{",
                "{'resourceType':'Condition','id':'x",
                "{'resourceType':'Condition','id':'x'",
                "{'resourceType':'Condition','id':",
                "{'resourceType':'Condition','note':[",
                "{'resourceType':'Condition','note':[{'text':'a'}",
                "[",
                "{",
                "}",
                "nonsense",
                "<xml/>",
                "7",
                "'text'",
                "{'id':'x'}",
                "{\"id\" 7}",
                "{'resourceType':'Condition',,}"
            })
    void a_damaged_line_costs_that_line_and_no_other(String damaged) {
        Collected collected = Collected.lines(line(1) + "\n" + damaged + "\n" + line(3) + "\n" + line(4) + "\n");

        assertThat(collected.rows())
                .containsExactly(
                        "Condition/1 of p at f.ndjson:1",
                        "Condition/3 of p at f.ndjson:3",
                        "Condition/4 of p at f.ndjson:4");
        assertThat(collected.damages()).hasSize(1);
        assertThat(collected.damages().getFirst().line()).isEqualTo(2);
    }

    @Test
    void damaged_lines_at_the_beginning_in_a_row_and_at_the_end_are_all_found() {
        Collected collected =
                Collected.lines(CUT + "\n" + CUT + "\n" + line(3) + "\n" + CUT + "\n" + line(5) + "\n" + CUT);

        assertThat(collected.rows())
                .containsExactly("Condition/3 of p at f.ndjson:3", "Condition/5 of p at f.ndjson:5");
        assertThat(collected.damages()).extracting(Damage::line).containsExactly(1L, 2L, 4L, 6L);
        assertThat(collected.damages()).extracting(Damage::patient).containsOnly("p");
    }

    @Test
    void a_resource_over_several_lines_is_no_line() {
        Collected collected = Collected.lines("{'resourceType':'Condition',\n'id':'1'}\n" + line(3));

        assertThat(collected.rows()).containsExactly("Condition/3 of p at f.ndjson:3");
        assertThat(collected.damages()).extracting(Damage::line).containsExactly(1L, 2L);
    }

    @Test
    void rubbish_behind_a_resource_is_damage_on_its_line() {
        Collected collected = Collected.lines(line(1) + " xyz\n" + line(2));

        assertThat(collected.rows())
                .containsExactly("Condition/1 of p at f.ndjson:1", "Condition/2 of p at f.ndjson:2");
        assertThat(collected.damages()).extracting(Damage::line).containsExactly(1L);
    }

    @Test
    void a_piece_of_a_file_counts_its_lines_from_where_it_begins() {
        byte[] bytes = Collected.bytes(line(1) + "\n" + line(2) + "\n" + CUT + "\n" + line(4));
        int second = Collected.bytes(line(1) + "\n").length;
        Collected collected = new Collected();
        new RowReader().readLines(bytes, second, bytes.length - second, "f.ndjson", 1_001, collected);

        assertThat(collected.rows())
                .containsExactly("Condition/2 of p at f.ndjson:1001", "Condition/4 of p at f.ndjson:1003");
        assertThat(collected.faults()).containsExactly("1002 is not JSON at column 2");
    }

    @Test
    void a_bundle_on_a_line_is_opened() {
        String bundle = "{'resourceType':'Bundle','entry':[{'resource':" + line(1) + "},{'resource':" + line(2) + "}]}";

        assertThat(Collected.lines(line(9) + "\n" + bundle).rows())
                .containsExactly(
                        "Condition/9 of p at f.ndjson:1",
                        "Condition/1 of p at f.ndjson:2",
                        "Condition/2 of p at f.ndjson:2");
    }

    @Test
    void wherever_a_line_is_cut_the_others_are_read() {
        Random random = Seed.random();
        for (int round = 0; round < 2_000; round++) {
            List<String> lines = new ArrayList<>();
            List<String> expected = new ArrayList<>();
            for (int number = 1; number <= 6; number++) {
                String whole = line(number);
                boolean cut = random.nextInt(3) == 0;
                lines.add(cut ? whole.substring(0, 1 + random.nextInt(whole.length() - 1)) : whole);
                if (!cut) {
                    expected.add("Condition/" + number + " of p at f.ndjson:" + number);
                }
            }
            Collected collected = Collected.lines(String.join("\n", lines));

            assertThat(collected.rows()).as(lines.toString()).isEqualTo(expected);
            assertThat(collected.damages()).hasSize(6 - expected.size());
        }
    }

    private static String line(int id) {
        return "{'resourceType':'Condition','id':'" + id
                + "','meta':{'tag':[1,2,{'a':'b'}]},'subject':{'reference':'Patient/p'}}";
    }
}
