package org.filiform.knowledge.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.filiform.knowledge.Fault;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problem;
import org.filiform.knowledge.Problems;
import org.junit.jupiter.api.Test;

class YamlReaderTest {

    private final Problems problems = new Problems();

    private Optional<Node> read(String yaml) {
        return YamlReader.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems);
    }

    @Test
    void every_node_knows_its_file_line_and_column() {
        Node.Entries root = (Node.Entries) read("a:\n  b: [c,  d]\n").orElseThrow();
        Node.Entries inner = (Node.Entries) root.get("a").orElseThrow();
        Node.Items items = (Node.Items) inner.get("b").orElseThrow();

        assertThat(root.place()).isEqualTo(new Place("a.yaml", 1, 1));
        assertThat(items.place()).isEqualTo(new Place("a.yaml", 2, 6));
        assertThat(items.nodes().getLast().place()).isEqualTo(new Place("a.yaml", 2, 11));
    }

    @Test
    void a_word_is_a_text_whatever_other_readers_make_of_it() {
        Node.Entries root = (Node.Entries)
                read("says: yes\nvalue: 3.0\nnone: null\ncode: \"012\"\n").orElseThrow();

        assertThat(root.entries())
                .extracting(entry -> ((Node.Scalar) entry.value()).text())
                .containsExactly("yes", "3.0", "null", "012");
    }

    @Test
    void a_bomb_of_aliases_is_told_and_never_grows() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }

        read(bomb.toString());

        assertThat(problems.sorted()).extracting(Problem::fault).containsOnly(Fault.UNWANTED_YAML);
        assertThat(problems.count()).isEqualTo(30 + 2 * 29);
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        Optional<Node> node = YamlReader.read("a.yaml", new byte[] {'a', ':', ' ', (byte) 0xff}, problems);

        assertThat(node).isEmpty();
        assertThat(problems.sorted())
                .containsExactly(
                        new Problem(Place.in("a.yaml"), Fault.UNREADABLE, "This file is not UTF-8: save it as UTF-8."));
    }

    @Test
    void a_file_that_is_too_large_is_refused_unread() {
        assertThat(YamlReader.read("a.yaml", new byte[YamlReader.LARGEST_FILE + 1], problems))
                .isEmpty();
        assertThat(problems.sorted()).extracting(Problem::fault).containsExactly(Fault.UNREADABLE);
    }
}
