package org.filiform.knowledge.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.filiform.knowledge.Place;
import org.filiform.knowledge.Problems;
import org.junit.jupiter.api.Test;

class BinaryTest {

    private static Node.Entries tree(String yaml) {
        Problems problems = new Problems();
        Node node = YamlReader.read("a.yaml", yaml.getBytes(StandardCharsets.UTF_8), problems)
                .orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return new Node.Entries(
                List.of(new Node.Entry(new Node.Scalar("a.yaml", Place.in("a.yaml")), node)), Place.in(""));
    }

    private static final String YAML = """
            # a comment
            rules:
              - {id: R1, when: {yes: ü}, empty: [], none: {}}
              - {id: R2}
            """;

    @Test
    void what_was_written_is_read_again_the_same_but_for_places() {
        byte[] written = Binary.write(tree(YAML));

        Node.Entries read = BinaryReader.read(written);

        assertThat(Binary.write(read)).isEqualTo(written);
        assertThat(read.toString().replaceAll("place=[^],]*", ""))
                .isEqualTo(Canonical.of(tree(YAML)).toString().replaceAll("place=[^],]*", ""));
    }

    @Test
    void comments_layout_quotes_and_the_order_of_keys_do_not_change_the_hash() {
        String same = """
                rules:
                  - when:
                      yes: "ü"
                    empty: []
                    none: {}
                    id: 'R1'
                  - id: R2
                """;
        assertThat(Binary.hash(tree(same))).isEqualTo(Binary.hash(tree(YAML)));
    }

    @Test
    void the_order_of_a_list_and_every_word_change_the_hash() {
        assertThat(Binary.hash(tree("a: [b, c]"))).isNotEqualTo(Binary.hash(tree("a: [c, b]")));
        assertThat(Binary.hash(tree("a: [b, c]"))).isNotEqualTo(Binary.hash(tree("a: [b, d]")));
    }

    @Test
    void the_hash_in_the_head_is_that_of_the_content() {
        byte[] written = Binary.write(tree(YAML));

        assertThat(Binary.hashIn(written)).isEqualTo(Binary.hash(tree(YAML)));
        assertThat(Binary.isIntact(written)).isTrue();
        written[written.length - 1]++;
        assertThat(Binary.isIntact(written)).isFalse();
    }

    @Test
    void what_is_no_compiled_pack_is_refused() {
        assertThatThrownBy(() -> BinaryReader.read(new byte[3])).hasMessageContaining("no compiled pack");
        assertThatThrownBy(() -> BinaryReader.read(new byte[100])).hasMessageContaining("no compiled pack");
    }

    @Test
    void another_version_is_refused() {
        byte[] written = Binary.write(tree(YAML));
        written[Binary.MAGIC.length]++;

        assertThatThrownBy(() -> BinaryReader.read(written)).hasMessageContaining("of version 1");
    }

    @Test
    void a_pack_that_was_cut_off_is_refused() {
        byte[] written = Binary.write(tree(YAML));

        for (int length = Binary.HEAD + 1; length < written.length; length++) {
            byte[] cut = Arrays.copyOf(written, length);
            assertThatThrownBy(() -> BinaryReader.read(cut)).isInstanceOf(IllegalStateException.class);
        }
    }
}
