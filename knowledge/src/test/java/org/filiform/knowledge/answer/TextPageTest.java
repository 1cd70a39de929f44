package org.filiform.knowledge.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiform.knowledge.answer.Ink.Tone;
import org.junit.jupiter.api.Test;

class TextPageTest {

    @Test
    void text_breaks_at_words_and_never_inside_one() {
        assertThat(TextPage.wrap("one two  three", 7)).containsExactly("one two", "three");
        assertThat(TextPage.wrap("a-word-longer-than-the-line b", 5))
                .containsExactly("a-word-longer-than-the-line", "b");
        assertThat(TextPage.wrap("", 5)).containsExactly("");
    }

    @Test
    void colours_take_no_room() {
        String red = Ink.COLOURED.paint(Tone.NOT_THIS, "four");

        assertThat(TextPage.visible(red)).isEqualTo(4);
        assertThat(TextPage.wrap(red + " five", 9)).hasSize(1);
        assertThat(Ink.PLAIN.paint(Tone.NOT_THIS, "four")).isEqualTo("four");
    }

    @Test
    void a_label_hangs_before_its_text() {
        TextPage page = new TextPage(40, Ink.PLAIN);

        page.labelled(2, "Rule", "one two three four five six seven eight nine");

        assertThat(page.toString()).isEqualTo("""
                          Rule       one two three four five six
                                     seven eight nine
                        """);
    }

    @Test
    void two_texts_share_a_line_where_they_fit() {
        assertThat(new TextPage(40, Ink.PLAIN).spread("left", "right").toString())
                .hasSize(41)
                .startsWith("left ")
                .endsWith(" right\n");
        assertThat(new TextPage(40, Ink.PLAIN).spread("x".repeat(39), "right").toString())
                .isEqualTo("x".repeat(39) + "\n   right\n");
    }

    @Test
    void empty_lines_never_pile_up() {
        TextPage page = new TextPage(40, Ink.PLAIN);

        page.blank().heading("A").blank().blank().line("b");

        assertThat(page.toString()).isEqualTo("A\n\nb\n");
    }
}
