package org.filiform.clinic.drawings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.filiform.clinic.clients.ClientId;
import org.filiform.clinic.drawings.Choir.Numbering;
import org.filiform.clinic.drawings.Drawing.Maker;
import org.filiform.clinic.drawings.Drawing.Paint;
import org.filiform.decision.fact.Token;
import org.filiform.knowledge.Pack;
import org.filiform.knowledge.PackLoader;
import org.filiform.knowledge.body.Region;
import org.junit.jupiter.api.Test;

class ChoirTest {

    private final Pack pack = PackLoader.shipped();

    private ChoirText read(String text, Numbering numbering) {
        return ChoirText.read(text, numbering, pack);
    }

    private static Drawing drawing(Map<Token, Integer> strengths) {
        return new Drawing(
                new UUID(1, 1),
                new ClientId(new UUID(2, 2)),
                Optional.empty(),
                Maker.client("Ada"),
                Instant.EPOCH,
                new Paint(strengths, Set.of(), ""),
                false);
    }

    private static List<Integer> codes() {
        return Stream.concat(
                        IntStream.rangeClosed(101, 136).boxed(),
                        IntStream.rangeClosed(201, 238).boxed())
                .toList();
    }

    @Test
    void each_region_goes_out_as_its_segment_and_comes_back_with_all_regions_of_that_segment() {
        for (Region region : pack.regions()) {
            String out = Choir.csv(drawing(Map.of(region.code(), 3)), pack);
            ChoirText back = read(out, Numbering.STANDARD);

            assertThat(back.faults()).as(out).isEmpty();
            assertThat(back.strengths()).containsEntry(region.code(), 3);
            assertThat(back.strengths().keySet())
                    .allSatisfy(code ->
                            assertThat(pack.regions().named(code).choir()).isEqualTo(region.choir()));
        }
        assertThat(pack.regions().size()).isEqualTo(172);
    }

    @Test
    void all_74_segments_come_in_and_go_out_with_the_strength_they_had() {
        Map<Integer, Integer> segments = new TreeMap<>();
        codes().forEach(code -> segments.put(code, 1 + code % 4));
        String text = segments.entrySet().stream()
                .map(segment -> segment.getKey() + "=" + segment.getValue())
                .collect(Collectors.joining(", "));

        ChoirText read = read(text, Numbering.STANDARD);

        assertThat(read.faults()).isEmpty();
        assertThat(read.strengths()).hasSize(172);
        assertThat(Choir.segments(read.strengths(), pack)).isEqualTo(segments).hasSize(74);
    }

    @Test
    void the_strongest_region_speaks_for_its_segment() {
        Map<Token, Integer> two = Map.of(new Token("110a"), 1, new Token("110b"), 4);

        assertThat(Choir.segments(two, pack)).isEqualTo(Map.of(110, 4));
        assertThat(Choir.json(drawing(two), pack))
                .contains("{\"code\":110,\"side\":\"left\",\"strength\":4}")
                .contains("Kao and Mackey")
                .contains("Scherrer");
    }

    /** As the table of both drawings has it: abdomen 112 and 113, left arm 114, elbows 115 and 116, right forearm 117. */
    @Test
    void codes_of_the_female_drawing_are_turned_into_the_standard_ones() {
        Map<Integer, Integer> meant = Map.of(112, 116, 113, 117, 114, 112, 115, 113, 116, 114, 117, 115, 111, 111);
        meant.forEach((female, standard) -> assertThat(
                        Choir.segments(read(female + "", Numbering.FEMALE).strengths(), pack))
                .isEqualTo(Map.of(standard, 2)));
        assertThat(codes().stream().map(Choir::ofFemale)).containsExactlyInAnyOrderElementsOf(codes());
    }

    @Test
    void a_code_that_means_two_places_is_named_and_not_guessed_while_the_others_are_taken() {
        ChoirText read = read("110 3\n112 4\n117\n201", Numbering.UNKNOWN);

        assertThat(Choir.segments(read.strengths(), pack)).isEqualTo(Map.of(110, 3, 201, 2));
        assertThat(read.faults()).extracting(PaintFault::code).containsExactly("FIL-7809", "FIL-7809");
        assertThat(read.leftOver()).isEqualTo("112 4\n117");
    }

    @Test
    void what_is_no_code_no_strength_or_the_other_side_is_named_and_stays_as_it_was_written() {
        ChoirText read = read("999, 137 2, knee, 110 5, 110 left, 110 right 2, 101 3 4, 7", Numbering.STANDARD);

        assertThat(read.faults())
                .extracting(PaintFault::code)
                .containsExactly("FIL-7808", "FIL-7808", "FIL-7808", "FIL-7810", "FIL-7803", "FIL-7810");
        assertThat(read.leftOver()).isEqualTo("999\n137 2\nknee\n110 5\n110 right 2\n101 3 4 7");
        assertThat(Choir.segments(read.strengths(), pack)).isEqualTo(Map.of(110, 2));
    }

    @Test
    void a_text_that_is_too_long_is_left_whole() {
        String text = "110 3 ".repeat(700);

        ChoirText read = read(text, Numbering.STANDARD);

        assertThat(read.faults()).extracting(PaintFault::code).containsExactly("FIL-7811");
        assertThat(read.leftOver()).isEqualTo(text);
        assertThat(read.strengths()).isEmpty();
    }
}
